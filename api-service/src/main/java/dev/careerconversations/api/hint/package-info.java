/** Hints: what the API remarks on without refusing anything (product rule "Hints, not walls"). */
@NullMarked
package dev.careerconversations.api.hint;

import org.jspecify.annotations.NullMarked;
