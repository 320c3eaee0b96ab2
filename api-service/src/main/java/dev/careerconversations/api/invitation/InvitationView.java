package dev.careerconversations.api.invitation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The invitation as it was sent to the manager. */
@Schema(name = "Invitation")
public record InvitationView(String subject, String message, Instant sentAt) {}
