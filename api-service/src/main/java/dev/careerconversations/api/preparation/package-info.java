/** What an employee prepares, as other parts of the plan refer to it: which of it there is, and who may know. */
@NullMarked
package dev.careerconversations.api.preparation;

import org.jspecify.annotations.NullMarked;
