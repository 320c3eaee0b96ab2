/** Sends what is claimed: several connections side by side, each mail settled before the next. */
@NullMarked
package dev.careerconversations.worker.dispatch;

import org.jspecify.annotations.NullMarked;
