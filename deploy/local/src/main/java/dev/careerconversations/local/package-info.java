/**
 * Everything on one machine: starts the back ends and both packaged services as their own processes, shows what happens,
 * walks through a demonstration, and leaves nothing running.
 */
@NullMarked
package dev.careerconversations.local;

import org.jspecify.annotations.NullMarked;
