package dev.careerconversations.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.List;

/** Writes documents for people and tools alike: what looks like a date is quoted, so that no tool takes it for one. */
final class DocumentYaml {

    private static final List<String> FIRST = List.of("openapi", "info", "servers", "tags", "paths", "components");

    private DocumentYaml() {}

    static String write(JsonNode document) {
        try {
            return new ObjectMapper(YAMLFactory.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                            .stringQuotingChecker(new QuotedDates())
                            .build())
                    .writeValueAsString(ordered(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode ordered(JsonNode document) {
        ObjectNode ordered = ((ObjectNode) document).objectNode();
        FIRST.stream().filter(document::has).forEach(name -> ordered.set(name, document.get(name)));
        document.forEachEntry(ordered::putIfAbsent);
        return ordered;
    }

    private static final class QuotedDates extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("\\d{4}-\\d{2}-\\d{2}.*");
        }
    }
}
