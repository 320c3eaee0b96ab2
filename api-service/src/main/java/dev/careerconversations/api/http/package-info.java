/** What resources have in common in answering over HTTP. */
@NullMarked
package dev.careerconversations.api.http;

import org.jspecify.annotations.NullMarked;
