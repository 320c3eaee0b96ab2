/** The mail server: connections that know how far a mail got, and what each answer means. */
@NullMarked
package dev.careerconversations.worker.smtp;

import org.jspecify.annotations.NullMarked;
