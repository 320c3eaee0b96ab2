/** What came of the meeting: takeaways of both parties and the rhythm of check-ins. */
@NullMarked
package dev.careerconversations.api.outcome;

import org.jspecify.annotations.NullMarked;
