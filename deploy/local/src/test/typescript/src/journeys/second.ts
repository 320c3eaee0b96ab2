import assert from "node:assert/strict";
import { ifMatch, orThrow } from "@career-conversations/client";
import { kept, promised, recorded, type Kept } from "./first.js";
import { quiet, until } from "./journey.js";
import { alice, marc } from "./people.js";

/** October to November: starts from the first, carries its open promise over, and is completed. */
export async function secondConversation(first: Kept): Promise<void> {
  await until("2027-10-18 10:00");
  const planId = await started(first);
  await until("2027-10-18 11:00");
  await agreedElsewhere(planId);
  await until("2027-10-25 12:00");
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/agenda/share", { params: { path: { planId } } }));
  await quiet();

  await until("2027-11-03 16:00");
  await held(planId, first);
  await until("2027-11-03 17:00");
  await thanked(planId);
  await until("2027-11-09 18:00");
  await kept(planId, marc.client, "Ask Priya for a project");
  await until("2027-11-10 16:00");
  await recorded(planId);
  await until("2027-11-12 10:00");
  await kept(planId, alice.client, "Write a proposal for the migration");
  await until("2027-11-15 10:00");
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/complete", { params: { path: { planId } } }));
}

async function started(first: Kept): Promise<string> {
  const next = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/next", {
      params: { path: { planId: first.planId } },
      body: { title: "A year later" },
    }),
  );
  const params = { path: { planId: next.data.id } };
  assert.equal(next.data.previousPlanId, first.planId);
  const reflections = await orThrow(alice.client.GET("/api/v1/plans/{planId}/self-assessment", { params }));
  assert.deepEqual(
    reflections.data.items.map((entry) => entry.text),
    ["I see how things fit together."],
  );
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/agenda/template", { params, body: { minutes: 45 } }));
  await quiet();
  return next.data.id;
}

async function agreedElsewhere(planId: string): Promise<void> {
  await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/meeting", {
      params: { path: { planId }, header: { "If-None-Match": "*" } },
      body: { startsAt: "2027-11-03T14:00:00Z", timeZone: "Europe/Berlin", minutes: 45, place: "Room 4" },
    }),
  );
  await quiet();
}

/** What was open is in this plan from now on, with its history, and gets a new date with a reason. */
async function held(planId: string, first: Kept): Promise<void> {
  const params = { path: { planId } };
  await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/outcome", {
      params: { ...params, header: { "If-None-Match": "*" } },
      body: { takeaways: ["The migration first."], checkInRhythm: "WEEKLY" },
    }),
  );
  await promised(planId, "MANAGER", "Ask Priya for a project", "2027-11-09");
  const carried = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/action-items/{itemId}/progress", {
      params: { path: { planId, itemId: first.openItemId } },
      body: { note: "The project came in between.", dueOn: "2027-11-12" },
    }),
  );
  assert.equal(carried.data.dueOn, "2027-11-12");
  const left = await orThrow(
    alice.client.GET("/api/v1/plans/{planId}/action-items", {
      params: { path: { planId: first.planId }, query: { status: "OPEN" } },
    }),
  );
  assert.deepEqual(left.data.items, []);
  const before = await orThrow(alice.client.GET("/api/v1/plans/{planId}", { params: { path: { planId: first.planId } } }));
  assert.equal(before.data.status, "COMPLETED");
  await quiet();
}

async function thanked(planId: string): Promise<void> {
  const params = { path: { planId } };
  const draft = await orThrow(alice.client.GET("/api/v1/plans/{planId}/follow-up", { params }));
  const edited = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/follow-up", {
      params: { ...params, header: ifMatch(draft) },
      body: { subject: "Thank you, Marc", message: "The migration first, then the rest.\n" },
    }),
  );
  await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/follow-up/send", { params, body: { revision: edited.data.revision } }),
  );
  await quiet();
}
