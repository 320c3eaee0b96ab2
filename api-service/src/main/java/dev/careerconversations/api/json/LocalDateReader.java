package dev.careerconversations.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads a date as RFC 3339 writes it ({@code 2026-03-12}), from the year 1970 to 2199. */
class LocalDateReader extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;
    private static final String EXPECTED = "must be a date such as 2026-03-12, between 1970 and 2199";

    LocalDateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            LocalDate date = LocalDate.parse(parser.getText());
            if (date.getYear() >= 1970 && date.getYear() <= 2199) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, as for a year out of range
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), EXPECTED);
    }
}
