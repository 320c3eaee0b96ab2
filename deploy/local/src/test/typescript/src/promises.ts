import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch, orThrow } from "@career-conversations/client";
import { day, eventually, followedUpPlan, heldPlan } from "./plans.js";

test("both record the outcome, each their own takeaways", async () => {
  const { alice, marc, params } = await heldPlan();
  const known = await orThrow(marc.client.GET("/api/v1/plans/{planId}/outcome", { params }));

  const outcome = await orThrow(
    marc.client.PUT("/api/v1/plans/{planId}/outcome", {
      params: { ...params, header: ifMatch(known) },
      body: { takeaways: ["Alice needs a mentor."] },
    }),
  );

  assert.deepEqual(
    outcome.data.takeaways.map((takeaway) => takeaway.author),
    ["EMPLOYEE", "MANAGER"],
  );
  assert.equal(outcome.data.checkInRhythm, "MONTHLY");
  const read = await orThrow(alice.client.GET("/api/v1/plans/{planId}/outcome", { params }));
  assert.deepEqual(read.data, outcome.data);
});

test("a promise is written down, changed and kept", async () => {
  const { alice, marc, planId, params } = await heldPlan();
  const promise = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/action-items", {
      params,
      body: { title: "Introduce me to Priya", owner: "MANAGER", dueOn: day(1) },
    }),
  );
  const path = { planId, itemId: promise.data.id };

  const changed = await orThrow(
    marc.client.PUT("/api/v1/plans/{planId}/action-items/{itemId}", {
      params: { path, header: ifMatch(promise) },
      body: { title: "Introduce Alice to Priya", owner: "MANAGER", dueOn: day(2) },
    }),
  );
  const kept = await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/action-items/{itemId}/progress", {
      params: { path },
      body: { note: "They had lunch.", status: "DONE" },
    }),
  );

  assert.equal(changed.data.dueOn, day(2));
  assert.equal(kept.data.status, "DONE");
  assert.notEqual(kept.data.closedAt, null);
  const read = await orThrow(alice.client.GET("/api/v1/plans/{planId}/action-items/{itemId}", { params: { path } }));
  assert.deepEqual(
    read.data.progress.map((entry) => entry.note),
    ["They had lunch."],
  );
  const list = await orThrow(alice.client.GET("/api/v1/plans/{planId}/action-items", { params }));
  assert.equal(list.data.items.length, 1);
});

test("the follow-up is held, edited, given up, released, previewed, sent, and seen as sent", async () => {
  const { alice, marc, params } = await heldPlan();
  const held = await orThrow(alice.client.POST("/api/v1/plans/{planId}/follow-up/hold", { params }));
  assert.equal(held.data.status, "HELD");
  const edited = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/follow-up", {
      params: { ...params, header: ifMatch(held) },
      body: { subject: "Thanks", message: "Something hasty." },
    }),
  );
  assert.equal(edited.data.edited, true);
  const redrafted = await orThrow(alice.client.POST("/api/v1/plans/{planId}/follow-up/redraft", { params }));
  assert.equal(redrafted.data.edited, false);
  const released = await orThrow(alice.client.POST("/api/v1/plans/{planId}/follow-up/release", { params }));
  assert.equal(released.data.status, "DRAFT");
  const followUp = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/follow-up", {
      params: { ...params, header: ifMatch(released) },
      body: { subject: "Thank you", message: `${released.data.message}\n\nSee you soon.` },
    }),
  );
  const preview = await orThrow(alice.client.GET("/api/v1/plans/{planId}/follow-up/preview", { params }));
  assert.equal(preview.data.to.email, marc.email);
  assert.match(preview.data.text, /See you soon\./);

  const approved = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/follow-up/send", {
      params,
      body: { revision: followUp.data.revision },
    }),
  );

  assert.equal(approved.data.status, "APPROVED");
  await eventually("the follow-up is sent", async () => {
    const sent = await orThrow(alice.client.GET("/api/v1/plans/{planId}/follow-up", { params }));
    return sent.data.status === "SENT";
  });
  const received = await orThrow(marc.client.GET("/api/v1/plans/{planId}/follow-up", { params }));
  assert.equal(received.data.message, followUp.data.message);
  const notices = await orThrow(alice.client.GET("/api/v1/me/notices", { params: { query: { state: "SENT" } } }));
  assert.ok(notices.data.items.some((notice) => notice.kind === "FOLLOW_UP" && notice.copy));
});

test("check-ins are planned, moved, recorded and skipped", async () => {
  const { alice, marc, planId, params } = await heldPlan();
  const planned = await orThrow(alice.client.GET("/api/v1/plans/{planId}/check-ins", { params }));
  assert.deepEqual(
    planned.data.items.map((checkIn) => checkIn.status),
    ["PLANNED"],
  );
  const added = await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/check-ins", { params, body: { dueOn: day(3) } }),
  );
  const path = { planId, checkInId: added.data.id };
  const moved = await orThrow(
    marc.client.PUT("/api/v1/plans/{planId}/check-ins/{checkInId}", {
      params: { path, header: ifMatch(added) },
      body: { dueOn: day(4) },
    }),
  );
  const read = await orThrow(alice.client.GET("/api/v1/plans/{planId}/check-ins/{checkInId}", { params: { path } }));
  assert.deepEqual(read.data, moved.data);

  const recorded = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/check-ins/{checkInId}/record", {
      params: { path },
      body: { progress: "The proposal is written." },
    }),
  );
  const skipped = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/check-ins/{checkInId}/skip", {
      params: { path: { planId, checkInId: planned.data.items[0]?.id ?? "" } },
      body: { reason: "Marc is away that week." },
    }),
  );

  assert.equal(recorded.data.status, "RECORDED");
  assert.equal(recorded.data.recordedBy, "EMPLOYEE");
  assert.equal(skipped.data.status, "SKIPPED");
  assert.equal(skipped.data.progress, "Marc is away that week.");
});

test("a plan that was followed up is completed", async () => {
  const { alice, params } = await followedUpPlan();

  const completed = await orThrow(alice.client.POST("/api/v1/plans/{planId}/complete", { params }));

  assert.equal(completed.data.status, "COMPLETED");
  assert.notEqual(completed.data.endedAt, null);
});
