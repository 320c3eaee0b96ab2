/**
 * Repeats of a POST under the same {@code Idempotency-Key} get the first answer and change nothing again, as the IETF draft
 * "The Idempotency-Key HTTP Header Field" describes.
 */
@NullMarked
package dev.careerconversations.api.idempotency;

import org.jspecify.annotations.NullMarked;
