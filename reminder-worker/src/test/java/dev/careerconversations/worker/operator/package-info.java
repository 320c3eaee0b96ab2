/** What operators may do by hand: functions and views of the database, called as docs/operations.md says. */
@NullMarked
package dev.careerconversations.worker.operator;

import org.jspecify.annotations.NullMarked;
