/** What operators are told of requests: which operation, how long, under which id. Never what people wrote. */
@NullMarked
package dev.careerconversations.api.telemetry;

import org.jspecify.annotations.NullMarked;
