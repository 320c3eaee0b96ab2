package dev.careerconversations.api.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a repeat as the first request was answered, byte for byte. */
class AnswersAgain {

    @ServerExceptionMapper
    public RestResponse<String> repeat(AnsweredBeforeException repeat) {
        KeptAnswer answer = repeat.answer();
        ResponseBuilder<String> response = ResponseBuilder.<String>create(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.ETAG, answer.etag())
                .entity(answer.body());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return response.build();
    }
}
