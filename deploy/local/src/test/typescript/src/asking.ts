import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch, orThrow } from "@career-conversations/client";
import { followedUpPlan, minutesAgo, preparedPlan } from "./plans.js";

const TIME_ZONE = "Europe/Berlin";

test("an invitation is drafted, edited, previewed, drafted again and declined", async () => {
  const { alice, marc, params } = await preparedPlan();
  const draft = await orThrow(alice.client.GET("/api/v1/plans/{planId}/invitation/draft", { params }));
  assert.match(draft.data.directMessage, /career development conversation/);
  const edited = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/invitation/draft", {
      params: { ...params, header: ifMatch(draft) },
      body: { subject: "Where I want to go", message: "Half an hour?" },
    }),
  );
  const preview = await orThrow(alice.client.GET("/api/v1/plans/{planId}/invitation/preview", { params }));
  assert.equal(preview.data.text, edited.data.message);
  const again = await orThrow(alice.client.POST("/api/v1/plans/{planId}/invitation/redraft", { params }));
  assert.equal(again.data.message, draft.data.message);

  await orThrow(alice.client.POST("/api/v1/plans/{planId}/invitation", { params, body: {} }));
  const answer = await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/invitation/decline", { params, body: { note: "Not this month." } }),
  );

  assert.equal(answer.data.note, "Not this month.");
  const after = await orThrow(alice.client.GET("/api/v1/plans/{planId}/invitation/draft", { params }));
  assert.equal(after.data.declineNote, "Not this month.");
});

test("a time is proposed by one and accepted by the other", async () => {
  const { alice, marc, planId, params } = await preparedPlan();
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/invitation", { params, body: {} }));
  await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/proposed-times", {
      params,
      body: { times: [minutesAgo(-60 * 24 * 9)], timeZone: TIME_ZONE, minutes: 45 },
    }),
  );
  const proposed = await orThrow(alice.client.GET("/api/v1/plans/{planId}/proposed-times", { params }));
  const [time] = proposed.data.items;
  assert.ok(time);

  const meeting = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/proposed-times/{proposedTimeId}/accept", {
      params: { path: { planId, proposedTimeId: time.id } },
    }),
  );

  assert.equal(meeting.data.startsAt, time.startsAt);
  const plan = await orThrow(marc.client.GET("/api/v1/plans/{planId}", { params }));
  assert.equal(plan.data.status, "SCHEDULED");
});

test("the employee sees what is missing, and chooses how the agenda is shared", async () => {
  const { alice, params } = await preparedPlan();
  const readiness = await orThrow(alice.client.GET("/api/v1/plans/{planId}/readiness", { params }));
  assert.equal(readiness.data.complete, false);
  assert.equal(readiness.data.steps.find((step) => step.step === "CAREER_PATHS")?.operationId, "listCareerPaths");

  const agenda = await orThrow(alice.client.GET("/api/v1/plans/{planId}/agenda", { params }));
  const byHand = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/agenda", {
      params: { ...params, header: ifMatch(agenda) },
      body: { sharesAutomatically: false },
    }),
  );

  assert.equal(byHand.data.sharesAutomatically, false);
});

test("the next plan starts from the last", async () => {
  const { alice, marc, planId, params } = await followedUpPlan();

  const next = await orThrow(alice.client.POST("/api/v1/plans/{planId}/next", { params, body: { title: "Next" } }));

  assert.equal(next.data.previousPlanId, planId);
  assert.equal(next.data.manager.email, marc.email);
});
