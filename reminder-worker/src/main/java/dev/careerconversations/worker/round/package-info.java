/** What drives the worker: the scheduled rounds, their configuration, and health. */
@NullMarked
package dev.careerconversations.worker.round;

import org.jspecify.annotations.NullMarked;
