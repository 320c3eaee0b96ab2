import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, ifMatch, ifNoneMatch, messagesByField, orThrow, ProblemError } from "@career-conversations/client";
import { heldPlan, preparedPlan } from "./plans.js";
import { SERVICE } from "./stack.js";

async function refusal(call: Parameters<typeof orThrow>[0]): Promise<ProblemError> {
  const error = await orThrow(call).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ProblemError, `refused with a problem, not ${String(error)}`);
  return error;
}

test("a stranger finds nothing", async () => {
  const { eve, params } = await heldPlan();

  for (const call of [
    eve.client.GET("/api/v1/plans/{planId}", { params }),
    eve.client.GET("/api/v1/plans/{planId}/action-items", { params }),
    eve.client.POST("/api/v1/plans/{planId}/cancel", { params }),
  ]) {
    const error = await refusal(call);
    assert.equal(error.problem.status, 404);
    assert.ok(error.is("not-found"));
  }
});

test("a manager is told what is the employee's to do", async () => {
  const { marc, params } = await heldPlan();

  const error = await refusal(
    marc.client.PUT("/api/v1/plans/{planId}/meeting", {
      params: { ...params, header: ifNoneMatch() },
      body: { startsAt: "2026-01-05T09:00:00Z", timeZone: "UTC", minutes: 30 },
    }),
  );

  assert.equal(error.problem.status, 403);
  assert.ok(error.is("not-your-part"));
});

test("an illegal step names those that are legal", async () => {
  const { alice, params } = await preparedPlan();

  const error = await refusal(alice.client.POST("/api/v1/plans/{planId}/complete", { params }));

  assert.equal(error.problem.status, 409);
  assert.ok(error.is("illegal-step"));
  assert.deepEqual(error.problem.legalSteps, ["ASK", "AGREE_MEETING", "CANCEL"]);
});

test("a change of what has changed since tells what, by whom and when", async () => {
  const { alice, marc, params } = await heldPlan();
  const read = await orThrow(alice.client.GET("/api/v1/plans/{planId}/outcome", { params }));
  const put = { params: { ...params, header: ifMatch(read) }, body: { takeaways: ["A second thought."] } };
  await orThrow(marc.client.PUT("/api/v1/plans/{planId}/outcome", put));

  const error = await refusal(alice.client.PUT("/api/v1/plans/{planId}/outcome", put));

  assert.equal(error.problem.status, 412);
  assert.ok(error.is("precondition-failed"));
  assert.deepEqual(error.problem.change?.fields, ["takeaways"]);
  assert.equal(error.problem.change?.by, "MANAGER");
  assert.ok(Date.parse(error.problem.change?.at ?? "") > Date.now() - 60_000);
});

test("what has not changed since is not sent again", async () => {
  const { alice, params } = await preparedPlan();
  const read = await orThrow(alice.client.GET("/api/v1/plans/{planId}", { params }));
  const header = ifNoneMatch(read);

  const { response } = await alice.client.GET("/api/v1/plans/{planId}", { params: { ...params, header } });

  assert.equal(response.status, 304);
  assert.equal(await orThrow(alice.client.GET("/api/v1/plans/{planId}", { params: { ...params, header } }), read), read);
});

test("a POST that is repeated under its key is answered as the first was; another under the same key is refused", async () => {
  const { alice, marc } = await preparedPlan();
  const headers = { "Idempotency-Key": "form-1" };
  const body = { title: "Once", manager: { email: marc.email } };
  const first = await orThrow(alice.client.POST("/api/v1/plans", { headers, body }));

  const repeated = await orThrow(alice.client.POST("/api/v1/plans", { headers, body }));
  const error = await refusal(alice.client.POST("/api/v1/plans", { headers, body: { ...body, title: "Twice" } }));

  assert.deepEqual(repeated.data, first.data);
  assert.equal(repeated.etag, first.etag);
  assert.equal(error.problem.status, 422);
  assert.ok(error.is("key-reused"));
});

test("what is invalid is named field by field", async () => {
  const { alice } = await preparedPlan();

  const error = await refusal(
    alice.unchecked.POST("/api/v1/plans", { body: { title: " ", manager: { email: "marc" } } }),
  );

  assert.equal(error.problem.status, 400);
  assert.ok(error.is("invalid-request"));
  assert.deepEqual([...messagesByField(error.problem).keys()].sort(), ["manager.email", "title"]);
});

test("a change must say what it is based on", async () => {
  const { alice } = await preparedPlan();

  const error = await refusal(
    alice.unchecked.PATCH("/api/v1/me", { params: { header: {} as { "If-Match": string } }, body: { reminderHour: 8 } }),
  );

  assert.equal(error.problem.status, 428);
  assert.ok(error.is("precondition-required"));
});

test("nobody gets in without a token", async () => {
  const nobody = createClient({ baseUrl: SERVICE, token: () => "none" });

  const error = await refusal(nobody.GET("/api/v1/me"));

  assert.equal(error.problem.status, 401);
  assert.ok(error.is("unauthenticated"));
});
