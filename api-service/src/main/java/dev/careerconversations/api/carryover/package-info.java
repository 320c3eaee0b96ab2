/** What one conversation leaves to the next: its preparation, and the promises that are still open. */
@NullMarked
package dev.careerconversations.api.carryover;

import org.jspecify.annotations.NullMarked;
