package dev.careerconversations.api.agenda;

import jakarta.validation.constraints.NotNull;

/**
 * How an agenda is shared.
 *
 * @param sharesAutomatically whether it reaches the manager by itself two days before the meeting
 */
record AgendaSettings(@NotNull Boolean sharesAutomatically) {}
