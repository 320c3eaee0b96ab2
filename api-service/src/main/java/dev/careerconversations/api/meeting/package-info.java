/** The meeting of a plan: when, how long, where. */
@NullMarked
package dev.careerconversations.api.meeting;

import org.jspecify.annotations.NullMarked;
