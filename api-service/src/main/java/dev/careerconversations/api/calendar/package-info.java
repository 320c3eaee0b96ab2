/** The calendar that people subscribe to: their meetings and check-ins, behind an address that is the permission. */
@NullMarked
package dev.careerconversations.api.calendar;

import org.jspecify.annotations.NullMarked;
