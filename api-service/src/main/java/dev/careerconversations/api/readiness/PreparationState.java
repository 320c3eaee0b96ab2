package dev.careerconversations.api.readiness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.careerconversations.api.plan.AgendaTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's preparation consists of: the JSON of the database view {@code career.preparation}.
 *
 * @param agendaMinutes the sum of the agenda's items
 * @param firstAgendaItemAt when the agenda was begun
 * @param asked whether the manager was asked, or the meeting agreed otherwise
 * @param sharesAutomatically whether the agenda is to reach the manager by itself
 * @param agendaShared whether the manager has it
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PreparationState(
        int selfAssessmentEntries,
        int careerPaths,
        int developmentRequests,
        int agendaItems,
        int agendaMinutes,
        @Nullable Instant firstAgendaItemAt,
        boolean asked,
        @Nullable Meeting meeting,
        boolean sharesAutomatically,
        boolean agendaShared) {

    /**
     * When the two meet.
     *
     * @param agreedAt since when its time is known
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Meeting(Instant startsAt, int minutes, ZoneId timeZone, Instant agreedAt) {}

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return Stream.of(PreparationStep.values()).allMatch(this::isDone);
    }

    boolean isDone(PreparationStep step) {
        return switch (step) {
            case SELF_ASSESSMENT -> selfAssessmentEntries > 0;
            case CAREER_PATHS -> careerPaths > 0;
            case DEVELOPMENT_REQUESTS -> developmentRequests > 0;
            case AGENDA -> agendaItems > 0 && minutesTooMany() == 0;
            case INVITATION -> asked;
            case MEETING -> meeting != null;
            case AGENDA_SHARED -> agendaShared || willShareItself();
        };
    }

    /** Returns by how many minutes the agenda is longer than the meeting; 0 as long as no meeting is agreed. */
    int minutesTooMany() {
        return meeting == null ? 0 : Math.max(0, agendaMinutes - meeting.minutes());
    }

    private boolean willShareItself() {
        return sharesAutomatically
                && (meeting == null
                        || AgendaTimes.byItself(
                                        meeting.startsAt(), meeting.timeZone(), meeting.agreedAt(), firstAgendaItemAt)
                                .isPresent());
    }
}
