import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch } from "../src/index.js";
import { clientAnswered, json, PLAN, turnedAway } from "./fake-api.js";

const LOST = new TypeError("fetch failed");

test("a POST that was turned away is repeated with the same key and body", async () => {
  for (const status of [409, 429, 503]) {
    const { client, sent } = clientAnswered([turnedAway(status, "0"), json({}, 201)]);

    const { response } = await client.POST("/api/v1/plans", { body: PLAN });

    assert.equal(response.status, 201);
    assert.equal(sent.length, 2);
    assert.equal(sent[1]?.headers.get("Idempotency-Key"), sent[0]?.headers.get("Idempotency-Key"));
    assert.deepEqual(await sent[1]?.json(), PLAN);
  }
});

test("a POST without an answer is repeated with the same key", async () => {
  const { client, sent } = clientAnswered([LOST, json({}, 201)]);

  const { response } = await client.POST("/api/v1/plans", { body: PLAN });

  assert.equal(response.status, 201);
  assert.equal(sent[1]?.headers.get("Idempotency-Key"), sent[0]?.headers.get("Idempotency-Key"));
});

test("a change without an answer is not repeated: it may have been done", async () => {
  const { client, sent } = clientAnswered([LOST]);
  const header = ifMatch({ etag: '"1"' });

  await assert.rejects(client.PATCH("/api/v1/me", { params: { header }, body: { reminderHour: 8 } }), LOST);

  assert.equal(sent.length, 1);
});

test("a change that was turned away is repeated", async () => {
  const { client, sent } = clientAnswered([turnedAway(429, "0"), json({})]);
  const header = ifMatch({ etag: '"1"' });

  const { response } = await client.PATCH("/api/v1/me", { params: { header }, body: { reminderHour: 8 } });

  assert.equal(response.status, 200);
  assert.equal(sent.length, 2);
});

test("a conflict that time does not heal is answered at once", async () => {
  const { client, sent } = clientAnswered([json({ type: "/problems/illegal-step" }, 409)]);

  const { response } = await client.POST("/api/v1/plans", { body: PLAN });

  assert.equal(response.status, 409);
  assert.equal(sent.length, 1);
});

test("Retry-After is waited for, in seconds or until a date", async (context) => {
  for (const after of ["3", "Thu, 01 Jan 1970 00:00:03 GMT"]) {
    context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
    const { client, sent } = clientAnswered([turnedAway(503, after), json({})]);

    const call = client.GET("/api/v1/me");
    await turns();
    context.mock.timers.tick(2_999);
    await turns();
    assert.equal(sent.length, 1);
    context.mock.timers.tick(1);

    assert.equal((await call).response.status, 200);
    context.mock.timers.reset();
  }
});

test("who is told to wait longer than they will gets the refusal at once", async () => {
  const { client, sent } = clientAnswered([turnedAway(429, "31")]);

  const { response } = await client.GET("/api/v1/me");

  assert.equal(response.status, 429);
  assert.equal(sent.length, 1);
});

test("after the last attempt the refusal is the answer", async () => {
  const { client, sent } = clientAnswered([turnedAway(503, "0"), turnedAway(503, "0")], { patience: { attempts: 2 } });

  const { response, error } = await client.GET("/api/v1/me");

  assert.equal(response.status, 503);
  assert.equal(error?.title, "Later");
  assert.equal(sent.length, 2);
});

test("whoever gives up waits no longer", async () => {
  const { client, sent } = clientAnswered([turnedAway(503, "20")]);
  const giveUp = new AbortController();

  const call = client.GET("/api/v1/me", { signal: giveUp.signal });
  await turns();
  giveUp.abort();

  await assert.rejects(call, { name: "AbortError" });
  assert.equal(sent.length, 1);
});

/** Lets everything go on that waits for no timer. */
async function turns(): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
