package dev.careerconversations.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * Reads a moment as RFC 3339 writes it, with an offset ({@code 2026-03-12T14:00:00Z}), from the year 1970 to 2199.
 * Fractions finer than a microsecond, which PostgreSQL could not keep, are cut off.
 */
class InstantReader extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;
    private static final String EXPECTED =
            "must be a date-time with offset such as 2026-03-12T14:00:00Z, between 1970 and 2199";

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(parser.getText());
            if (moment.getYear() >= 1970 && moment.getYear() <= 2199) {
                return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeParseException e) {
            // told below, as for a year out of range
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), EXPECTED);
    }
}
