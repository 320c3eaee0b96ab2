/** The invitation: the message that asks for the meeting. */
@NullMarked
package dev.careerconversations.api.invitation;

import org.jspecify.annotations.NullMarked;
