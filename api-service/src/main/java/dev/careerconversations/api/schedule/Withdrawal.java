package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** That a notice is taken back while it is being sent: the worker heeds it if the mail server puts it off. */
@JsonNaming(SnakeCaseStrategy.class)
record Withdrawal(UUID noticeId, String reason) {}
