/** Private notes: for their author alone, never shown to the other party, never mailed. */
@NullMarked
package dev.careerconversations.api.privatenote;

import org.jspecify.annotations.NullMarked;
