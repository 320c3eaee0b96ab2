/** Check-ins: later moments at which both look at progress. */
@NullMarked
package dev.careerconversations.api.checkin;

import org.jspecify.annotations.NullMarked;
