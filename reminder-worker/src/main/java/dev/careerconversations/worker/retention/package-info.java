/** How long the ledger remembers: old emails are removed, what was told stays known. */
@NullMarked
package dev.careerconversations.worker.retention;

import org.jspecify.annotations.NullMarked;
