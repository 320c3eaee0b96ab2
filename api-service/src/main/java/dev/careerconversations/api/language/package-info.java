/** Languages: which of those that something exists in its reader prefers. */
@NullMarked
package dev.careerconversations.api.language;

import org.jspecify.annotations.NullMarked;
