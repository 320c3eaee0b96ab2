/** The follow-up: the thank-you message that recaps both sides' action items, due 24 hours after the meeting. */
@NullMarked
package dev.careerconversations.api.followup;

import org.jspecify.annotations.NullMarked;
