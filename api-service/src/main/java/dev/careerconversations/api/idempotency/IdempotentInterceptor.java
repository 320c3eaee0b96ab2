package dev.careerconversations.api.idempotency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerconversations.api.http.EntityTags;
import dev.careerconversations.api.person.People;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.ProblemException;
import dev.careerconversations.api.problem.RefusedException;
import dev.careerconversations.api.problem.TryLaterException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Wraps a change and its answer in one transaction: either both are kept or neither, whenever a server is killed. A refusal
 * changes nothing and is not kept, so that the same request may be tried again.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentInterceptor {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final People people;
    private final KeptAnswers answers;
    private final EntityTags tags;
    private final ObjectMapper json;
    private final ObjectMapper said;

    IdempotentInterceptor(
            HttpHeaders headers, UriInfo uri, People people, KeptAnswers answers, EntityTags tags, ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.people = people;
        this.answers = answers;
        this.tags = tags;
        this.json = json;
        this.said = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(Idempotent.HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw InvalidRequestException.of(Idempotent.HEADER, "must be 1 to 255 visible ASCII characters");
        }
        KeyedRequest request = KeyedRequest.of(people.myId(), key, uri.getPath(), content(call));
        return QuarkusTransaction.requiringNew().call(() -> answer(request, call));
    }

    private Object answer(KeyedRequest request, InvocationContext call) throws Exception {
        KeptAnswers.Known known = answers.look(request);
        if (!known.free()) {
            throw TryLaterException.running();
        }
        KeptAnswer before = known.answer();
        if (before != null) {
            throw request.repeats(before) ? new AnsweredBeforeException(before) : RefusedException.keyReused();
        }
        Object result;
        try {
            result = call.proceed();
        } catch (ProblemException refused) {
            throw whyRefused(request, refused);
        }
        if (!answers.keep(request, kept(request, result))) {
            throw TryLaterException.running();
        }
        return result;
    }

    /** What is refused may have been done meanwhile: by the first request, between our look and our lock. */
    private RuntimeException whyRefused(KeyedRequest request, ProblemException refused) {
        KeptAnswer meanwhile = answers.look(request).answer();
        return meanwhile != null && request.repeats(meanwhile) ? new AnsweredBeforeException(meanwhile) : refused;
    }

    private KeptAnswer kept(KeyedRequest request, Object result) throws JsonProcessingException {
        int status = 200;
        String location = null;
        Object entity = result;
        if (result instanceof RestResponse<?> response) {
            status = response.getStatus();
            location = response.getHeaderString(HttpHeaders.LOCATION);
            entity = response.getEntity();
        }
        return new KeptAnswer(
                request.fingerprint(), status, location, tags.of(entity), json.writeValueAsString(entity));
    }

    /**
     * What was read from the body, so that spaces in it do not count, nor what a later release could have said besides. Ids
     * are in the path.
     */
    private String content(InvocationContext call) throws JsonProcessingException {
        return said.writeValueAsString(Arrays.stream(call.getParameters())
                .filter(parameter -> !(parameter instanceof UriInfo))
                .toList());
    }
}
