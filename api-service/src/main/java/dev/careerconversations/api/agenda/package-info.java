/** The agenda: ordered, timed items, private to the employee until shared. */
@NullMarked
package dev.careerconversations.api.agenda;

import org.jspecify.annotations.NullMarked;
