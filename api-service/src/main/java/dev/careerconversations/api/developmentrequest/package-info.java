/** Development requests: what the manager can help with, their answers, and what became of them. */
@NullMarked
package dev.careerconversations.api.developmentrequest;

import org.jspecify.annotations.NullMarked;
