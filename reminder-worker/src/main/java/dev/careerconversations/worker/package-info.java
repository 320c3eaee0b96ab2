/** The reminder worker: takes what is due from the schedule and sends it. Imports run from {@code round} down to the others. */
@NullMarked
package dev.careerconversations.worker;

import org.jspecify.annotations.NullMarked;
