package dev.careerconversations.worker.round;

import dev.careerconversations.worker.dispatch.Observer;
import dev.careerconversations.worker.ledger.Claim;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metrics, and besides a span for each mail that is handed to a mail server, from the first command to the last answer. It is
 * linked to the changes that caused what the mail tells, which may be several and long ago, and so is no child of theirs.
 */
final class Traced implements Observer {

    private static final AttributeKey<String> ID = AttributeKey.stringKey("email.id");
    private static final AttributeKey<List<String>> KINDS = AttributeKey.stringArrayKey("email.kinds");

    private final Observer metrics;
    private final Tracer tracer;

    Traced(Observer metrics, Tracer tracer) {
        this.metrics = metrics;
        this.tracer = tracer;
    }

    @Override
    public void settled(String state, String outcome) {
        metrics.settled(state, outcome);
    }

    @Override
    public void answered(boolean repeat, Duration after) {
        metrics.answered(repeat, after);
    }

    @Override
    public void wellness(String server, boolean well) {
        metrics.wellness(server, well);
    }

    @Override
    public Followed sending(Claim claim) {
        SpanBuilder builder = tracer.spanBuilder("send email")
                .setNoParent()
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(ID, claim.id().toString())
                .setAttribute(KINDS, claim.kinds());
        claim.notices().stream()
                .map(notice -> change(notice.traceparent()))
                .filter(SpanContext::isValid)
                .distinct()
                .forEach(builder::addLink);
        return new FollowedMail(builder.startSpan());
    }

    private static SpanContext change(@Nullable String traceparent) {
        Context context = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), traceparent == null ? "" : traceparent, OnlyTraceparent.INSTANCE);
        return Span.fromContext(context).getSpanContext();
    }

    /** If nothing came of it, its worker's fault ended it. */
    private static final class FollowedMail implements Followed {

        private final Span span;
        private boolean answered;

        FollowedMail(Span span) {
            this.span = span;
        }

        @Override
        public void answered(String state, String outcome) {
            answered = true;
            if (state.equals("SENT")) {
                span.setStatus(StatusCode.OK);
            } else {
                span.setStatus(StatusCode.ERROR, state + ": " + outcome);
            }
        }

        @Override
        public void close() {
            if (!answered) {
                span.setStatus(StatusCode.ERROR, "broken off");
            }
            span.end();
        }
    }

    /** Headers of which there is one. */
    private enum OnlyTraceparent implements TextMapGetter<String> {
        INSTANCE;

        private static final String NAME = "traceparent";

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return NAME.equals(key) ? carrier : null;
        }
    }
}
