/** Everything that can go wrong, as problem details for HTTP APIs (RFC 9457). */
@NullMarked
package dev.careerconversations.api.problem;

import org.jspecify.annotations.NullMarked;
