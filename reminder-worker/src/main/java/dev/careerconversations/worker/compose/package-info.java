/** Turns an email's notices into words, and words into bytes. */
@NullMarked
package dev.careerconversations.worker.compose;

import org.jspecify.annotations.NullMarked;
