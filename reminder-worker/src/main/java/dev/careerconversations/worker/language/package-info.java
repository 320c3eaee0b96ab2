/** The languages of the mails: their words, and how each writes dates and times. */
@NullMarked
package dev.careerconversations.worker.language;

import org.jspecify.annotations.NullMarked;
