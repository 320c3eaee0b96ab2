/** The link in reminder mails by which their reader switches such reminders off: RFC 8058, without an account. */
@NullMarked
package dev.careerconversations.api.unsubscribe;

import org.jspecify.annotations.NullMarked;
