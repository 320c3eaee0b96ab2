/** Opportunities that either party named: projects, assignments and training in which the employee could grow. */
@NullMarked
package dev.careerconversations.api.opportunity;

import org.jspecify.annotations.NullMarked;
