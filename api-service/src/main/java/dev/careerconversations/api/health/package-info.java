/** What has to be there before this replica can serve anybody. */
@NullMarked
package dev.careerconversations.api.health;

import org.jspecify.annotations.NullMarked;
