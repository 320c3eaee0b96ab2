/** Action items: promises with one owner, a due date and a history of progress. */
@NullMarked
package dev.careerconversations.api.actionitem;

import org.jspecify.annotations.NullMarked;
