import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch, ifNoneMatch, orThrow } from "@career-conversations/client";
import { day, minutesAgo, preparedPlan } from "./plans.js";

test("a reflection is written down, shared, listed by its kind and deleted", async () => {
  const { alice, marc, planId, params } = await preparedPlan();
  const entry = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/self-assessment", {
      params,
      body: { kind: "STRENGTH", text: "Explaining difficult things." },
    }),
  );
  assert.equal(entry.data.shared, false);
  const path = { planId, entryId: entry.data.id };
  const shared = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/self-assessment/{entryId}", {
      params: { path, header: ifMatch(entry) },
      body: { shared: true },
    }),
  );
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/invitation", { params, body: {} }));

  const read = await orThrow(marc.client.GET("/api/v1/plans/{planId}/self-assessment/{entryId}", { params: { path } }));
  const list = await orThrow(
    marc.client.GET("/api/v1/plans/{planId}/self-assessment", { params: { ...params, query: { kind: "STRENGTH" } } }),
  );

  assert.deepEqual(read.data, shared.data);
  assert.deepEqual(list.data.items, [shared.data]);
  const deleted = await orThrow(
    alice.client.DELETE("/api/v1/plans/{planId}/self-assessment/{entryId}", {
      params: { path, header: ifMatch(shared) },
    }),
  );
  assert.equal(deleted.response.status, 204);
});

test("a career path is looked into, with an informational interview", async () => {
  const { alice, planId, params } = await preparedPlan();
  const added = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/career-paths", {
      params,
      body: {
        roleTitle: "Engineering manager",
        direction: "LEADERSHIP",
        qualifications: [{ name: "Holding one-on-ones", level: "MISSING" }],
      },
    }),
  );
  const path = { planId, careerPathId: added.data.id };
  const talk = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/career-paths/{careerPathId}/informational-interviews", {
      params: { path },
      body: { colleague: "Priya Nair", plannedOn: day(1) },
    }),
  );
  const below = { ...path, interviewId: talk.data.id };
  const held = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/career-paths/{careerPathId}/informational-interviews/{interviewId}", {
      params: { path: below, header: ifMatch(talk) },
      body: { status: "HELD", learnt: "Half of it is listening." },
    }),
  );
  const readTalk = await orThrow(
    alice.client.GET("/api/v1/plans/{planId}/career-paths/{careerPathId}/informational-interviews/{interviewId}", {
      params: { path: below },
    }),
  );
  assert.deepEqual(readTalk.data, held.data);
  const read = await orThrow(
    alice.client.GET("/api/v1/plans/{planId}/career-paths/{careerPathId}", { params: { path } }),
  );
  assert.deepEqual(read.data.informationalInterviews, [held.data]);
  const changed = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/career-paths/{careerPathId}", {
      params: { path, header: ifMatch(read) },
      body: { direction: "LATERAL" },
    }),
  );
  const list = await orThrow(alice.client.GET("/api/v1/plans/{planId}/career-paths", { params }));
  assert.deepEqual(list.data.items, [changed.data]);

  await orThrow(
    alice.client.DELETE(
      "/api/v1/plans/{planId}/career-paths/{careerPathId}/informational-interviews/{interviewId}",
      { params: { path: below, header: ifMatch(held) } },
    ),
  );
  const last = await orThrow(
    alice.client.GET("/api/v1/plans/{planId}/career-paths/{careerPathId}", { params: { path } }),
  );
  const deleted = await orThrow(
    alice.client.DELETE("/api/v1/plans/{planId}/career-paths/{careerPathId}", {
      params: { path, header: ifMatch(last) },
    }),
  );
  assert.equal(deleted.response.status, 204);
});

test("an agenda is laid out and reordered, and a request on it is answered and becomes a promise", async () => {
  const { alice, marc, planId, params } = await preparedPlan();
  const laidOut = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/agenda/template", { params, body: { minutes: 45 } }),
  );
  assert.equal(laidOut.data.totalMinutes, 45);
  const itemIds = laidOut.data.items.map((item) => item.id).reverse();
  const reordered = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/agenda/reorder", { params, body: { itemIds } }),
  );
  assert.deepEqual(
    reordered.data.items.map((item) => item.id),
    itemIds,
  );
  const wish = { kind: "MENTOR", title: "A mentor", reason: "To learn to lead." } as const;
  const added = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/development-requests", { params, body: wish }),
  );
  const second = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/development-requests", { params, body: wish }),
  );
  await orThrow(
    alice.client.DELETE("/api/v1/plans/{planId}/development-requests/{requestId}", {
      params: { path: { planId, requestId: second.data.id }, header: ifMatch(second) },
    }),
  );
  const path = { planId, requestId: added.data.id };
  await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/development-requests/{requestId}", {
      params: { path, header: ifMatch(added) },
      body: { wishedFor: day(30) },
    }),
  );
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/invitation", { params, body: {} }));
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/agenda/share", { params }));
  const seen = await orThrow(
    marc.client.GET("/api/v1/plans/{planId}/development-requests/{requestId}", { params: { path } }),
  );
  const answered = await orThrow(
    marc.client.PUT("/api/v1/plans/{planId}/development-requests/{requestId}/answer", {
      params: { path, header: ifMatch(seen) },
      body: { answer: "AGREED", note: "Priya would be glad to." },
    }),
  );
  const list = await orThrow(
    alice.client.GET("/api/v1/plans/{planId}/development-requests", {
      params: { ...params, query: { answer: "AGREED" } },
    }),
  );
  // remarks on her words are for Alice alone
  assert.deepEqual(list.data.items, [{ ...answered.data, hints: list.data.items[0]?.hints }]);
  assert.deepEqual(answered.data.hints, []);
  const header = ifNoneMatch();
  await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/meeting", {
      params: { ...params, header },
      body: { startsAt: minutesAgo(90), timeZone: "UTC", minutes: 45 },
    }),
  );
  await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/outcome", {
      params: { ...params, header },
      body: { takeaways: ["I shall have a mentor."] },
    }),
  );

  const promise = await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/development-requests/{requestId}/action-item", {
      params: { path },
      body: { owner: "MANAGER", dueOn: day(7) },
    }),
  );

  assert.equal(promise.data.title, "A mentor");
  assert.equal(promise.data.developmentRequestId, added.data.id);
  const read = await orThrow(
    alice.client.GET("/api/v1/plans/{planId}/development-requests/{requestId}", { params: { path } }),
  );
  assert.equal(read.data.actionItemId, promise.data.id);
});
