/** What the OpenAPI document says about every operation alike. */
@NullMarked
package dev.careerconversations.api.openapi;

import org.jspecify.annotations.NullMarked;
