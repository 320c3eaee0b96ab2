/** How much one person may ask for: the request rate. Limits of texts and lists are where those are. */
@NullMarked
package dev.careerconversations.api.limit;

import org.jspecify.annotations.NullMarked;
