/** The guide: what this conversation is, how the meeting goes, and questions for each step. No plan is needed to read it. */
@NullMarked
package dev.careerconversations.api.guide;

import org.jspecify.annotations.NullMarked;
