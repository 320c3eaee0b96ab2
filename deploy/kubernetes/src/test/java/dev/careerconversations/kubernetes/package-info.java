/** What operators may rely on, asserted on the rendered manifests of every overlay. */
@NullMarked
package dev.careerconversations.kubernetes;

import org.jspecify.annotations.NullMarked;
