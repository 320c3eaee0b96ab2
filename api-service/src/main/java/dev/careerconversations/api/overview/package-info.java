/** The overview: all of a plan in one read, for a page that shows it. */
@NullMarked
package dev.careerconversations.api.overview;

import org.jspecify.annotations.NullMarked;
