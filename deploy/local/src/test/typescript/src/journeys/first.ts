import assert from "node:assert/strict";
import { ifMatch, orThrow } from "@career-conversations/client";
import { quiet, until } from "./journey.js";
import { alice, marc } from "./people.js";

/** What one conversation leaves to the next. */
export interface Kept {
  readonly planId: string;
  /** A promise of Alice's that stays open. */
  readonly openItemId: string;
}

/** March to May: asked for, moved, held, followed up by itself, kept alive by check-ins. */
export async function firstConversation(): Promise<Kept> {
  await marcLivesInNewYork();
  const planId = await prepared();
  const params = { path: { planId } };
  await until("2027-03-01 10:00");
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/invitation", { params, body: {} }));
  await quiet();

  await agreed(planId);
  await until("2027-03-12 10:00");
  await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/career-paths", {
      params,
      body: { roleTitle: "Staff engineer", direction: "SPECIALIST", source: "An internal posting" },
    }),
  );
  const ready = await orThrow(alice.client.GET("/api/v1/plans/{planId}/readiness", { params }));
  assert.equal(ready.data.complete, true);
  await moved(planId);

  await until("2027-03-18 20:00");
  const openItemId = await held(planId);
  await quiet();
  await until("2027-03-24 12:00");
  await kept(planId, marc.client, "Introduce Alice to Priya");
  await lookedAfter(planId);
  return { planId, openItemId };
}

async function marcLivesInNewYork(): Promise<void> {
  const me = await orThrow(marc.client.GET("/api/v1/me"));
  await orThrow(
    marc.client.PATCH("/api/v1/me", {
      params: { header: ifMatch(me) },
      body: { timeZone: marc.timeZone },
    }),
  );
}

/** All but a career path. */
async function prepared(): Promise<string> {
  const plan = await orThrow(
    alice.client.POST("/api/v1/plans", {
      body: { title: "Towards staff engineer", manager: { email: marc.address, name: "Marc" } },
    }),
  );
  const params = { path: { planId: plan.data.id } };
  await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/self-assessment", {
      params,
      body: { kind: "STRENGTH", text: "I see how things fit together." },
    }),
  );
  await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/development-requests", {
      params,
      body: { kind: "MENTOR", title: "A mentor outside the team", reason: "To learn how others decide." },
    }),
  );
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/agenda/template", { params, body: { minutes: 30 } }));
  return plan.data.id;
}

/** Marc proposes another time, and Alice accepts. */
async function agreed(planId: string): Promise<void> {
  const params = { path: { planId } };
  await until("2027-03-01 15:00");
  await orThrow(
    marc.client.POST("/api/v1/plans/{planId}/proposed-times", {
      params,
      body: { times: ["2027-03-18T14:00:00Z"], timeZone: "America/New_York", minutes: 30, note: "After the release" },
    }),
  );
  await quiet();
  await until("2027-03-02 09:30");
  const proposed = await orThrow(alice.client.GET("/api/v1/plans/{planId}/proposed-times", { params }));
  const proposedTimeId = proposed.data.items[0]?.id ?? "none";
  await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/proposed-times/{proposedTimeId}/accept", {
      params: { path: { planId, proposedTimeId } },
    }),
  );
  await quiet();
}

async function moved(planId: string): Promise<void> {
  const params = { path: { planId } };
  await until("2027-03-17 08:00");
  const meeting = await orThrow(alice.client.GET("/api/v1/plans/{planId}/meeting", { params }));
  await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/meeting", {
      params: { ...params, header: ifMatch(meeting) },
      body: { startsAt: "2027-03-18T15:00:00Z" },
    }),
  );
  await quiet();
}

/** In the evening, after the first call for the outcome. Returns the promise that stays open. */
async function held(planId: string): Promise<string> {
  const params = { path: { planId } };
  await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/outcome", {
      params: { ...params, header: { "If-None-Match": "*" } },
      body: { takeaways: ["I am to lead the migration."], checkInRhythm: "MONTHLY" },
    }),
  );
  await promised(planId, "MANAGER", "Introduce Alice to Priya", "2027-03-26");
  await promised(planId, "EMPLOYEE", "Ask Priya to be my mentor", "2027-04-16");
  return promised(planId, "EMPLOYEE", "Write a proposal for the migration", "2027-03-31");
}

export async function promised(
  planId: string,
  owner: "EMPLOYEE" | "MANAGER",
  title: string,
  dueOn: string,
): Promise<string> {
  const item = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/action-items", {
      params: { path: { planId } },
      body: { title, owner, dueOn },
    }),
  );
  return item.data.id;
}

export async function kept(planId: string, client: typeof alice.client, title: string): Promise<void> {
  const items = await orThrow(
    client.GET("/api/v1/plans/{planId}/action-items", { params: { path: { planId }, query: { status: "OPEN" } } }),
  );
  const itemId = items.data.items.find((item) => item.title === title)?.id ?? "none";
  await orThrow(
    client.POST("/api/v1/plans/{planId}/action-items/{itemId}/progress", {
      params: { path: { planId, itemId } },
      body: { note: "Done.", status: "DONE" },
    }),
  );
  await quiet();
}

/** The first check-in is late, the second in time; then the two go on without. */
async function lookedAfter(planId: string): Promise<void> {
  await until("2027-04-16 17:00");
  await kept(planId, alice.client, "Ask Priya to be my mentor");
  await until("2027-04-22 10:00");
  await recorded(planId);
  await until("2027-05-19 10:00");
  await recorded(planId);
  const params = { path: { planId } };
  const outcome = await orThrow(alice.client.GET("/api/v1/plans/{planId}/outcome", { params }));
  await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/outcome", {
      params: { ...params, header: ifMatch(outcome) },
      body: { takeaways: ["I am to lead the migration."], checkInRhythm: "NONE" },
    }),
  );
  await quiet();
}

export async function recorded(planId: string): Promise<void> {
  const planned = await orThrow(
    alice.client.GET("/api/v1/plans/{planId}/check-ins", { params: { path: { planId }, query: { status: "PLANNED" } } }),
  );
  const checkInId = planned.data.items[0]?.id ?? "none";
  await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/check-ins/{checkInId}/record", {
      params: { path: { planId, checkInId } },
      body: { progress: "We looked at it together." },
    }),
  );
  await quiet();
}
