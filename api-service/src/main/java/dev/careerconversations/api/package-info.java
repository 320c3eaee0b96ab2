/**
 * The JSON API of Career Conversations. Each package below is one feature; imports run one way: {@code time},
 * {@code json}, {@code http}, {@code problem} ← {@code person} ← {@code plan} ← {@code schedule} ← the features ← {@code followup}.
 */
@NullMarked
package dev.careerconversations.api;

import org.jspecify.annotations.NullMarked;
