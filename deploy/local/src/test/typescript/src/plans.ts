import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { ifNoneMatch, orThrow } from "@career-conversations/client";
import { person, type Person } from "./people.js";

/** A plan, its employee, its manager and somebody who has no part in it: nobody else's test meets them. */
export interface Cast {
  readonly alice: Person;
  readonly marc: Person;
  readonly eve: Person;
  readonly planId: string;
  readonly params: { readonly path: { readonly planId: string } };
}

export async function preparedPlan(): Promise<Cast> {
  const suffix = randomUUID().slice(0, 8);
  const [alice, marc, eve] = await Promise.all([
    person(`alice-${suffix}`),
    person(`marc-${suffix}`),
    person(`eve-${suffix}`),
  ]);
  const plan = await orThrow(
    alice.client.POST("/api/v1/plans", { body: { title: "Towards staff engineer", manager: { email: marc.email } } }),
  );
  const planId = plan.data.id;
  return { alice, marc, eve, planId, params: { path: { planId } } };
}

/** One whose meeting is over and whose outcome is recorded. */
export async function heldPlan(): Promise<Cast> {
  const cast = await preparedPlan();
  const path = cast.params.path;
  const header = ifNoneMatch();
  await orThrow(
    cast.alice.client.PUT("/api/v1/plans/{planId}/meeting", {
      params: { path, header },
      body: { startsAt: minutesAgo(90), timeZone: "UTC", minutes: 30 },
    }),
  );
  await orThrow(
    cast.alice.client.PUT("/api/v1/plans/{planId}/outcome", {
      params: { path, header },
      body: { takeaways: ["I want to lead the storage migration."], checkInRhythm: "MONTHLY" },
    }),
  );
  return cast;
}

/** One whose follow-up has reached the manager's mail server. */
export async function followedUpPlan(): Promise<Cast> {
  const cast = await heldPlan();
  const { params } = cast;
  const followUp = await orThrow(cast.alice.client.GET("/api/v1/plans/{planId}/follow-up", { params }));
  await orThrow(
    cast.alice.client.POST("/api/v1/plans/{planId}/follow-up/send", {
      params,
      body: { revision: followUp.data.revision },
    }),
  );
  await eventually("the plan is followed up", async () => {
    const plan = await orThrow(cast.alice.client.GET("/api/v1/plans/{planId}", { params }));
    return plan.data.status === "FOLLOWED_UP";
  });
  return cast;
}

export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > until) {
      throw new Error(`not within 30 seconds: ${what}`);
    }
    await setTimeout(100);
  }
}

/** A local date in UTC, counted from today. */
export function day(inDays: number): string {
  return new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
}

export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
