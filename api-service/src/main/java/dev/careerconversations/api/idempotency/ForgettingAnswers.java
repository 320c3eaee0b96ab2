package dev.careerconversations.api.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers hold what people wrote, so they are not kept longer than they are of use. Any number of replicas may do this. */
@ApplicationScoped
class ForgettingAnswers {

    private final KeptAnswers answers;

    ForgettingAnswers(KeptAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forget() {
        QuarkusTransaction.requiringNew().run(answers::forget);
    }
}
