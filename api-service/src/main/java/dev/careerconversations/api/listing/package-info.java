/** Lists, page by page: {@code limit}, {@code cursor} and {@code sort}, the same for every list. */
@NullMarked
package dev.careerconversations.api.listing;

import org.jspecify.annotations.NullMarked;
