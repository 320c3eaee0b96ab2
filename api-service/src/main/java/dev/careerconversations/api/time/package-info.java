/** The one clock: everything that needs the current moment takes it from here. */
@NullMarked
package dev.careerconversations.api.time;

import org.jspecify.annotations.NullMarked;
