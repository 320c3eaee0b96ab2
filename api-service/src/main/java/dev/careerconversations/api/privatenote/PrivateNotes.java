package dev.careerconversations.api.privatenote;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class PrivateNotes {

    /** Each party's own; the other's do not count, or their number would show. */
    private static final int MOST_NOTES = 200;

    private final Plans plans;
    private final PrivateNoteRepository notes;

    PrivateNotes(Plans plans, PrivateNoteRepository notes) {
        this.plans = plans;
        this.notes = notes;
    }

    PrivateNoteView.Page list(UUID planId, PageRequest<Instant> page) {
        return plans.read(
                planId,
                plan -> page.of(
                        notes.page(planId, plan.callerId(), page),
                        PrivateNote::createdAt,
                        PrivateNote::id,
                        (items, next) -> new PrivateNoteView.Page(
                                items.stream().map(PrivateNote::view).toList(), next)));
    }

    PrivateNoteView get(UUID planId, UUID noteId) {
        return plans.read(planId, plan -> find(plan, noteId).view());
    }

    PrivateNoteView add(UUID planId, String text) {
        return plans.changeOwn(planId, plan -> {
            if (notes.countOf(planId, plan.callerId()) >= MOST_NOTES) {
                throw RefusedException.limitReached(
                        "A plan has at most " + MOST_NOTES + " private notes of one person");
            }
            PrivateNote note = new PrivateNote(planId, plan.callerId(), text, plan.now());
            notes.persist(note);
            return note.view();
        });
    }

    PrivateNoteView change(UUID planId, UUID noteId, String text) {
        return plans.changeOwn(planId, plan -> {
            PrivateNote note = seen(plan, noteId);
            note.change(text, plan.now());
            return note.view();
        });
    }

    void remove(UUID planId, UUID noteId) {
        plans.changeOwn(planId, plan -> {
            notes.delete(seen(plan, noteId));
            return planId;
        });
    }

    private PrivateNote seen(PlanAccess plan, UUID noteId) {
        PrivateNote note = find(plan, noteId);
        plan.requireSeenOwn(note.view(), note.changedAt());
        return note;
    }

    private PrivateNote find(PlanAccess plan, UUID noteId) {
        return notes.of(plan.planId(), plan.callerId(), noteId)
                .orElseThrow(() -> NotFoundException.of("private note", noteId));
    }
}
