package dev.careerconversations.api.agenda;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AgendaItemSinceShared",
        description =
                "What has become of an agenda item since the agenda was shared. ADDED: it is new. CHANGED: it said "
                        + "something else.")
public enum SinceShared {
    ADDED,
    CHANGED
}
