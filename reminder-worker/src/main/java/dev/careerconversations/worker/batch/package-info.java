/** How much is done at a time, so that nobody waits for long. */
@NullMarked
package dev.careerconversations.worker.batch;

import org.jspecify.annotations.NullMarked;
