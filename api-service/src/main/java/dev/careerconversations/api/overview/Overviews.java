package dev.careerconversations.api.overview;

import dev.careerconversations.api.actionitem.ActionItemView;
import dev.careerconversations.api.actionitem.ActionItems;
import dev.careerconversations.api.agenda.AgendaUseCases;
import dev.careerconversations.api.agenda.AgendaView;
import dev.careerconversations.api.careerpath.CareerPathView;
import dev.careerconversations.api.careerpath.CareerPaths;
import dev.careerconversations.api.checkin.CheckInUseCases;
import dev.careerconversations.api.checkin.CheckInView;
import dev.careerconversations.api.developmentrequest.DevelopmentRequestView;
import dev.careerconversations.api.developmentrequest.DevelopmentRequests;
import dev.careerconversations.api.feedback.FeedbackUseCases;
import dev.careerconversations.api.feedback.FeedbackView;
import dev.careerconversations.api.followup.FollowUpUseCases;
import dev.careerconversations.api.followup.FollowUpView;
import dev.careerconversations.api.http.EntityTags;
import dev.careerconversations.api.invitation.InvitationDraftView;
import dev.careerconversations.api.invitation.Invitations;
import dev.careerconversations.api.meeting.MeetingView;
import dev.careerconversations.api.meeting.Meetings;
import dev.careerconversations.api.meeting.Proposals;
import dev.careerconversations.api.opportunity.OpportunityUseCases;
import dev.careerconversations.api.opportunity.OpportunityView;
import dev.careerconversations.api.outcome.OutcomeView;
import dev.careerconversations.api.outcome.Outcomes;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanView;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.selfassessment.SelfAssessmentEntryView;
import dev.careerconversations.api.selfassessment.SelfAssessments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads all of a plan in one transaction, so that its parts fit together. */
@ApplicationScoped
class Overviews {

    private final Plans plans;
    private final SelfAssessments selfAssessments;
    private final CareerPaths careerPaths;
    private final DevelopmentRequests developmentRequests;
    private final Invitations invitations;
    private final Proposals proposals;
    private final Meetings meetings;
    private final AgendaUseCases agendas;
    private final Outcomes outcomes;
    private final FeedbackUseCases feedback;
    private final OpportunityUseCases opportunities;
    private final ActionItems actionItems;
    private final CheckInUseCases checkIns;
    private final FollowUpUseCases followUps;
    private final EntityTags tags;

    Overviews(
            Plans plans,
            SelfAssessments selfAssessments,
            CareerPaths careerPaths,
            DevelopmentRequests developmentRequests,
            Invitations invitations,
            Proposals proposals,
            Meetings meetings,
            AgendaUseCases agendas,
            Outcomes outcomes,
            FeedbackUseCases feedback,
            OpportunityUseCases opportunities,
            ActionItems actionItems,
            CheckInUseCases checkIns,
            FollowUpUseCases followUps,
            EntityTags tags) {
        this.plans = plans;
        this.selfAssessments = selfAssessments;
        this.careerPaths = careerPaths;
        this.developmentRequests = developmentRequests;
        this.invitations = invitations;
        this.proposals = proposals;
        this.meetings = meetings;
        this.agendas = agendas;
        this.outcomes = outcomes;
        this.feedback = feedback;
        this.opportunities = opportunities;
        this.actionItems = actionItems;
        this.checkIns = checkIns;
        this.followUps = followUps;
        this.tags = tags;
    }

    PlanOverview get(UUID planId) {
        return plans.read(planId, this::overview);
    }

    private PlanOverview overview(PlanAccess plan) {
        UUID id = plan.planId();
        PlanView view = plan.view();
        InvitationDraftView draft = invitations.draftIn(plan).orElse(null);
        List<SelfAssessmentEntryView> entries = selfAssessments.visibleIn(plan);
        List<CareerPathView> paths = careerPaths.visibleIn(plan);
        List<DevelopmentRequestView> requests =
                developmentRequests.visibleIn(plan).orElse(null);
        MeetingView meeting = meetings.of(id).orElse(null);
        AgendaView agenda = agendas.visibleIn(plan).orElse(null);
        OutcomeView outcome = outcomes.of(id).orElse(null);
        List<FeedbackView> told = feedback.of(id);
        List<OpportunityView> named = opportunities.of(id);
        List<ActionItemView> promises = actionItems.of(id);
        List<CheckInView> moments = checkIns.of(id);
        FollowUpView followUp = followUps.visibleIn(plan).orElse(null);

        Map<String, String> etags = new LinkedHashMap<>();
        String path = "/api/v1/plans/" + id;
        tag(etags, path, view);
        tag(etags, path + "/invitation/draft", draft);
        entries.forEach(entry -> tag(etags, path + "/self-assessment/" + entry.id(), entry));
        paths.forEach(it -> tagWithInterviews(etags, path + "/career-paths/" + it.id(), it));
        if (requests != null) {
            requests.forEach(request -> tag(etags, path + "/development-requests/" + request.id(), request));
        }
        tag(etags, path + "/meeting", meeting);
        tag(etags, path + "/agenda", agenda);
        if (agenda != null) {
            agenda.items().forEach(item -> tag(etags, path + "/agenda/items/" + item.id(), item));
        }
        tag(etags, path + "/outcome", outcome);
        told.forEach(one -> tag(etags, path + "/feedback/" + one.id(), one));
        named.forEach(one -> tag(etags, path + "/opportunities/" + one.id(), one));
        promises.forEach(item -> tag(etags, path + "/action-items/" + item.id(), item));
        moments.forEach(checkIn -> tag(etags, path + "/check-ins/" + checkIn.id(), checkIn));
        tag(etags, path + "/follow-up", followUp);
        return new PlanOverview(
                view,
                entries,
                paths,
                requests,
                draft,
                invitations.sentIn(plan).orElse(null),
                proposals.of(id).items(),
                meeting,
                agenda,
                outcome,
                told,
                named,
                promises,
                moments,
                followUp,
                etags);
    }

    private void tagWithInterviews(Map<String, String> etags, String path, CareerPathView view) {
        tag(etags, path, view);
        view.informationalInterviews()
                .forEach(talk -> tag(etags, path + "/informational-interviews/" + talk.id(), talk));
    }

    private void tag(Map<String, String> etags, String path, @Nullable Object part) {
        if (part != null) {
            etags.put(path, tags.of(part));
        }
    }
}
