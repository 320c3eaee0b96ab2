/** Self-assessment: what an employee reflects on, theirs alone unless they share it. */
@NullMarked
package dev.careerconversations.api.selfassessment;

import org.jspecify.annotations.NullMarked;
