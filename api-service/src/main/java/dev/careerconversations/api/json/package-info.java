/** How JSON is read: strictly, so that a mistake in a request is told and never guessed at. */
@NullMarked
package dev.careerconversations.api.json;

import org.jspecify.annotations.NullMarked;
