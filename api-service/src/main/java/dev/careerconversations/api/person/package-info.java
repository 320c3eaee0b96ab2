/** People: who is calling, and whom a plan names. */
@NullMarked
package dev.careerconversations.api.person;

import org.jspecify.annotations.NullMarked;
