/** The conversation plan: its two parties, its life, and the one door through which every part of it is read and changed. */
@NullMarked
package dev.careerconversations.api.plan;

import org.jspecify.annotations.NullMarked;
