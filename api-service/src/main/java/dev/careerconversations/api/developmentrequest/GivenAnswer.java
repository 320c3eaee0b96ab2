package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.developmentrequest.DevelopmentRequestView.AnswerView;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The manager's word on a request. */
@Embeddable
record GivenAnswer(
        @Column(name = "answer") @Enumerated(EnumType.STRING)
        Answer answer,

        @Column(name = "answer_note") @Nullable String note,
        @Column(name = "answered_at") Instant at) {

    AnswerView view() {
        return new AnswerView(answer, note, at);
    }
}
