import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch, orThrow } from "@career-conversations/client";
import { day, heldPlan, preparedPlan } from "./plans.js";

test("the manager gives feedback, changes it and takes some back; the employee reads it", async () => {
  const { alice, marc, planId, params } = await heldPlan();
  const strength = await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/feedback", {
      params,
      body: { kind: "STRENGTH", text: "You explain hard trade-offs well." },
    }),
  );
  const hasty = await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/feedback", {
      params,
      body: { kind: "TO_DEVELOP", text: "Something hasty." },
    }),
  );

  const changed = await orThrow(
    marc.client.PATCH("/api/v1/plans/{planId}/feedback/{feedbackId}", {
      params: { path: { planId, feedbackId: strength.data.id }, header: ifMatch(strength) },
      body: { example: "The storage review in February." },
    }),
  );
  await orThrow(
    marc.client.DELETE("/api/v1/plans/{planId}/feedback/{feedbackId}", {
      params: { path: { planId, feedbackId: hasty.data.id }, header: ifMatch(hasty) },
    }),
  );

  const list = await orThrow(alice.client.GET("/api/v1/plans/{planId}/feedback", { params }));
  assert.deepEqual(list.data.items, [changed.data]);
  const read = await orThrow(
    alice.client.GET("/api/v1/plans/{planId}/feedback/{feedbackId}", {
      params: { path: { planId, feedbackId: strength.data.id } },
    }),
  );
  assert.equal(read.data.example, "The storage review in February.");
});

test("opportunities are named by both, changed and deleted by their author", async () => {
  const { alice, marc, planId, params } = await heldPlan();
  const mine = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/opportunities", {
      params,
      body: { kind: "UPCOMING_PROJECT", title: "The storage migration" },
    }),
  );
  const theirs = await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/opportunities", {
      params,
      body: { kind: "TRAINING", title: "Facilitation" },
    }),
  );
  const path = { planId, opportunityId: mine.data.id };

  const changed = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/opportunities/{opportunityId}", {
      params: { path, header: ifMatch(mine) },
      body: { note: "From May" },
    }),
  );
  await orThrow(
    marc.client.DELETE("/api/v1/plans/{planId}/opportunities/{opportunityId}", {
      params: { path: { planId, opportunityId: theirs.data.id }, header: ifMatch(theirs) },
    }),
  );

  const read = await orThrow(
    marc.client.GET("/api/v1/plans/{planId}/opportunities/{opportunityId}", { params: { path } }),
  );
  assert.deepEqual(read.data, changed.data);
  const list = await orThrow(marc.client.GET("/api/v1/plans/{planId}/opportunities", { params }));
  assert.deepEqual(list.data.items, [changed.data]);
});

test("a check-in tells of action items, of which progress and my list know", async () => {
  const { alice, marc, planId, params } = await heldPlan();
  const item = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/action-items", {
      params,
      body: { title: "Write a proposal", owner: "EMPLOYEE", dueOn: day(3) },
    }),
  );
  const checkIn = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/check-ins", { params, body: { dueOn: day(1) } }),
  );

  await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/check-ins/{checkInId}/record", {
      params: { path: { planId, checkInId: checkIn.data.id } },
      body: {
        progress: "Slower than we thought.",
        items: [{ actionItemId: item.data.id, note: "Sara is away.", dueOn: day(7) }],
      },
    }),
  );

  const read = await orThrow(
    marc.client.GET("/api/v1/plans/{planId}/action-items/{itemId}", {
      params: { path: { planId, itemId: item.data.id } },
    }),
  );
  assert.equal(read.data.dueOn, day(7));
  assert.equal(read.data.progress[0]?.checkInId, checkIn.data.id);
  const open = await orThrow(
    marc.client.GET("/api/v1/me/action-items", { params: { query: { owner: "OTHER", planId, overdue: false } } }),
  );
  assert.deepEqual(
    open.data.items.map((one) => [one.id, one.myPart, one.overdue]),
    [[item.data.id, "MANAGER", false]],
  );
  const progress = await orThrow(marc.client.GET("/api/v1/plans/{planId}/progress", { params }));
  assert.equal(progress.data.employee.open, 1);
  assert.equal(progress.data.checkIns.recorded, 1);
  assert.equal(progress.data.timeline.length, 1);
});

test("text that belongs elsewhere comes back with a hint in the reader's language", async () => {
  const { alice, params } = await preparedPlan();

  const item = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/agenda/items", {
      params,
      body: { topic: "CUSTOM", title: "My raise", minutes: 5 },
      headers: { "Accept-Language": "de" },
    }),
  );

  assert.deepEqual(
    item.data.hints.map((hint) => hint.code),
    ["SALARY_TALK"],
  );
  assert.match(item.data.hints[0]?.message ?? "", /Bezahlung/);
});

test("the guide is read in the language of the reader", async () => {
  const { alice } = await preparedPlan();

  const guide = await orThrow(
    alice.client.GET("/api/v1/guide", {
      params: { query: { step: "PREPARE", topic: "STRENGTH" } },
      headers: { "Accept-Language": "de" },
    }),
  );

  assert.equal(guide.data.language, "de");
  assert.equal(guide.data.prompts[0]?.title, "Stärken");
  assert.equal(guide.response.headers.get("content-language"), "de");
});
