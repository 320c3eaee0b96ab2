import assert from "node:assert/strict";
import { test } from "node:test";
import { orThrow } from "@career-conversations/client";
import { preparedPlan } from "./plans.js";

test("a list is filtered", async () => {
  const { alice, planId } = await preparedPlan();

  const preparing = await orThrow(alice.client.GET("/api/v1/plans", { params: { query: { status: "PREPARING" } } }));
  const cancelled = await orThrow(alice.client.GET("/api/v1/plans", { params: { query: { status: "CANCELLED" } } }));

  assert.deepEqual(
    preparing.data.items.map((plan) => plan.id),
    [planId],
  );
  assert.deepEqual(cancelled.data.items, []);
});
