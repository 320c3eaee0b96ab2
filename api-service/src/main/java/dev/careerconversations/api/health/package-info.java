/** What has to be there before this replica can serve anybody, and the process that sees to the schema. */
@NullMarked
package dev.careerconversations.api.health;

import org.jspecify.annotations.NullMarked;
