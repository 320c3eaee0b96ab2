/** The schedule as the worker sees it: due notices become emails. */
@NullMarked
package dev.careerconversations.worker.schedule;

import org.jspecify.annotations.NullMarked;
