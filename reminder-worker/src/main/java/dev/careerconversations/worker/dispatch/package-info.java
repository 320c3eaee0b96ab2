/** Sends what is claimed: several connections side by side, on each of which no mail arrives before the one before it is settled. */
@NullMarked
package dev.careerconversations.worker.dispatch;

import org.jspecify.annotations.NullMarked;
