package dev.careerconversations.api.preparation;

/** What others can refer to by its id. */
public enum PartKind {
    SELF_ASSESSMENT_ENTRY("self-assessment entry"),
    CAREER_PATH("career path"),
    DEVELOPMENT_REQUEST("development request");

    private final String words;

    PartKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
