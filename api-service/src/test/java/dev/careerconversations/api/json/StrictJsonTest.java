package dev.careerconversations.api.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StrictJsonTest {

    private static final List<String> NOTHINGS = List.of("", " ", "\\t", "\\u0000");

    private static final ObjectMapper MAPPER = mapper();

    record Everything(
            @Nullable Boolean flag,
            @Nullable Integer number,
            @Nullable Instant instant,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneId zone,
            @Nullable UUID id,
            @Nullable DayOfWeek day,
            @Nullable List<String> texts,
            @Nullable Everything inner) {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson(new MemorySize(BigInteger.valueOf(1_000))).customize(mapper);
        return mapper;
    }

    @ParameterizedTest
    @FieldSource("NOTHINGS")
    void text_without_content_stands_for_no_other_type(String nothing) {
        for (var field : Everything.class.getRecordComponents()) {
            String body = "{\"%s\":\"%s\"}".formatted(field.getName(), nothing);

            assertThatThrownBy(() -> MAPPER.readValue(body, Everything.class))
                    .as(body)
                    .isInstanceOf(MismatchedInputException.class);
        }
    }
}
