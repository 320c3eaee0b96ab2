/** The schedule: which notices a plan implies, and the rows that the reminder worker sends from. */
@NullMarked
package dev.careerconversations.api.schedule;

import org.jspecify.annotations.NullMarked;
