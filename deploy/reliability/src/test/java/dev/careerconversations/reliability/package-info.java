/**
 * Mail under faults and load. Each class whose name ends in IT is one row of docs/reliability.md: real workers, a real
 * PostgreSQL, and a mail server that writes down what it accepts before it says so.
 */
@NullMarked
package dev.careerconversations.reliability;

import org.jspecify.annotations.NullMarked;
