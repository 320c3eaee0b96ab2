package dev.careerconversations.api.schedule;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The span in which a change is made, for the worker to link its mails to. */
final class CurrentSpan {

    private static final String TRACEPARENT = "traceparent";

    private CurrentSpan() {}

    /** Returns it as the header of that name in W3C Trace Context has it; null where nothing is traced. */
    static @Nullable String traceparent() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, (all, name, value) -> {
            if (all != null) {
                all.put(name, value);
            }
        });
        return headers.get(TRACEPARENT);
    }
}
