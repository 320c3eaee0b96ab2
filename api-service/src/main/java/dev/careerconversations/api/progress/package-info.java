/** Progress: what became of a plan's promises and check-ins, counted. */
@NullMarked
package dev.careerconversations.api.progress;

import org.jspecify.annotations.NullMarked;
