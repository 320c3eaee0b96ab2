/** The email ledger: emails are claimed, settled and rescued here, by short transactions that survive a crash. */
@NullMarked
package dev.careerconversations.worker.ledger;

import org.jspecify.annotations.NullMarked;
