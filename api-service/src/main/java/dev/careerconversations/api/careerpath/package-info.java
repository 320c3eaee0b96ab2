/** Career paths: possible directions, what each asks for, and the talks with colleagues who have gone there. */
@NullMarked
package dev.careerconversations.api.careerpath;

import org.jspecify.annotations.NullMarked;
