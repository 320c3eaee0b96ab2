import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch, ifNoneMatch, orThrow } from "@career-conversations/client";
import { minutesAgo, preparedPlan } from "./plans.js";

test("an employee prepares the agenda, asks, agrees on a meeting and shares the agenda", async () => {
  const { alice, marc, planId, params } = await preparedPlan();
  const first = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/agenda/items", {
      params,
      body: { topic: "ROLE_REVIEW", title: "What I do best today", minutes: 5, questions: ["What do you see?"] },
    }),
  );
  const second = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/agenda/items", {
      params,
      body: { topic: "CUSTOM", title: "Something else", minutes: 10 },
    }),
  );
  const path = { planId, itemId: first.data.id };
  const changed = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/agenda/items/{itemId}", {
      params: { path, header: ifMatch(first) },
      body: { topic: "ROLE_REVIEW", title: "What I do best", minutes: 15 },
    }),
  );
  const read = await orThrow(alice.client.GET("/api/v1/plans/{planId}/agenda/items/{itemId}", { params: { path } }));
  assert.deepEqual(read.data, changed.data);
  assert.equal(read.etag, changed.etag);
  const deleted = await orThrow(
    alice.client.DELETE("/api/v1/plans/{planId}/agenda/items/{itemId}", {
      params: { path: { planId, itemId: second.data.id }, header: ifMatch(second) },
    }),
  );
  assert.equal(deleted.response.status, 204);

  const invitation = await orThrow(alice.client.POST("/api/v1/plans/{planId}/invitation", { params, body: {} }));
  assert.equal(invitation.data.subject, "Career development conversation");
  const received = await orThrow(marc.client.GET("/api/v1/plans/{planId}/invitation", { params }));
  assert.equal(received.data.message, invitation.data.message);

  const meeting = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/meeting", {
      params: { ...params, header: ifNoneMatch() },
      body: { startsAt: minutesAgo(-60 * 24 * 7), timeZone: "Europe/Berlin", minutes: 30, place: "Room 4" },
    }),
  );
  const moved = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/meeting", {
      params: { ...params, header: ifMatch(meeting) },
      body: { startsAt: minutesAgo(-60 * 24 * 8), timeZone: "Europe/Berlin", minutes: 45, place: "Room 5" },
    }),
  );
  const seen = await orThrow(marc.client.GET("/api/v1/plans/{planId}/meeting", { params }));
  assert.deepEqual(seen.data, moved.data);

  const shared = await orThrow(alice.client.POST("/api/v1/plans/{planId}/agenda/share", { params }));
  assert.equal(shared.data.totalMinutes, 15);
  const agenda = await orThrow(marc.client.GET("/api/v1/plans/{planId}/agenda", { params }));
  assert.deepEqual(
    agenda.data.items.map((item) => item.title),
    ["What I do best"],
  );
  const plan = await orThrow(marc.client.GET("/api/v1/plans/{planId}", { params }));
  assert.equal(plan.data.status, "SCHEDULED");
  assert.equal(plan.data.myPart, "MANAGER");
});

test("a conversation that will not take place is cancelled", async () => {
  const { alice, params } = await preparedPlan();

  const cancelled = await orThrow(alice.client.POST("/api/v1/plans/{planId}/cancel", { params }));

  assert.equal(cancelled.data.status, "CANCELLED");
  assert.deepEqual(cancelled.data.nextSteps, []);
});
