/** Readiness: which step of preparation is missing, and why it matters. */
@NullMarked
package dev.careerconversations.api.readiness;

import org.jspecify.annotations.NullMarked;
