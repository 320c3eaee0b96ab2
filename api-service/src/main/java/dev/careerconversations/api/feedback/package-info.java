/** Feedback: what the manager tells the employee of their strengths and of what to develop. */
@NullMarked
package dev.careerconversations.api.feedback;

import org.jspecify.annotations.NullMarked;
