package dev.careerconversations.api.overview;

import dev.careerconversations.api.actionitem.ActionItemView;
import dev.careerconversations.api.agenda.AgendaView;
import dev.careerconversations.api.careerpath.CareerPathView;
import dev.careerconversations.api.checkin.CheckInView;
import dev.careerconversations.api.developmentrequest.DevelopmentRequestView;
import dev.careerconversations.api.feedback.FeedbackView;
import dev.careerconversations.api.followup.FollowUpView;
import dev.careerconversations.api.invitation.InvitationDraftView;
import dev.careerconversations.api.invitation.InvitationView;
import dev.careerconversations.api.meeting.MeetingView;
import dev.careerconversations.api.meeting.ProposedTimes.ProposedTimeView;
import dev.careerconversations.api.opportunity.OpportunityView;
import dev.careerconversations.api.outcome.OutcomeView;
import dev.careerconversations.api.plan.PlanView;
import dev.careerconversations.api.selfassessment.SelfAssessmentEntryView;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All of a plan as the caller may see it; null for what is not there, or not there for them.
 *
 * @param plan the plan itself
 * @param invitationDraft the employee's alone, until it is sent
 * @param proposedTimes by time
 * @param selfAssessment all of the plan, oldest first; the manager's as far as it is marked shared
 * @param careerPaths all of the plan, oldest first; the manager's as far as they are marked shared
 * @param developmentRequests all of the plan, oldest first; the manager's once the agenda was shared
 * @param agenda the manager's once it was shared
 * @param feedback all in the plan, oldest first
 * @param opportunities all of the plan, oldest first
 * @param actionItems all of the plan, by due date
 * @param checkIns all of the plan, by date
 * @param followUp the manager's once it was sent
 * @param etags the ETag of each part that can be changed by PUT, PATCH or DELETE, by the path at which it is read; that of a
 *     development request is also that of its answer
 */
@Schema(name = "PlanOverview")
record PlanOverview(
        PlanView plan,
        @Schema(maxItems = 100) List<SelfAssessmentEntryView> selfAssessment,
        @Schema(maxItems = 20) List<CareerPathView> careerPaths,
        @Schema(maxItems = 30) @Nullable List<DevelopmentRequestView> developmentRequests,
        @Nullable InvitationDraftView invitationDraft,
        @Nullable InvitationView invitation,
        @Schema(maxItems = 10) List<ProposedTimeView> proposedTimes,
        @Nullable MeetingView meeting,
        @Nullable AgendaView agenda,
        @Nullable OutcomeView outcome,
        @Schema(maxItems = 50) List<FeedbackView> feedback,
        @Schema(maxItems = 50) List<OpportunityView> opportunities,
        @Schema(maxItems = 100) List<ActionItemView> actionItems,
        @Schema(maxItems = 1_000) List<CheckInView> checkIns,
        @Nullable FollowUpView followUp,
        Map<String, @Size(max = 512) String> etags) {}
