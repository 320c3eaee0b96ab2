import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch } from "../src/index.js";
import { clientAnswered, json, PLAN } from "./fake-api.js";

test("every request bears the token of the moment", async () => {
  let asked = 0;
  const { client, sent } = clientAnswered([json({}), json({})], { token: async () => `token-${++asked}` });

  await client.GET("/api/v1/me");
  await client.GET("/api/v1/me");

  assert.deepEqual(
    sent.map((request) => request.headers.get("Authorization")),
    ["Bearer token-1", "Bearer token-2"],
  );
});

test("every POST has a key of its own, and no other method has one", async () => {
  const { client, sent } = clientAnswered([json({}, 201), json({}, 201), json({})]);

  await client.POST("/api/v1/plans", { body: PLAN });
  await client.POST("/api/v1/plans", { body: PLAN });
  await client.GET("/api/v1/plans");

  const keys = sent.map((request) => request.headers.get("Idempotency-Key"));
  assert.match(keys[0] ?? "", /^[0-9a-f-]{36}$/);
  assert.notEqual(keys[0], keys[1]);
  assert.equal(keys[2], null);
});

test("a key that the caller chose is kept", async () => {
  const { client, sent } = clientAnswered([json({}, 201)]);

  await client.POST("/api/v1/plans", { body: PLAN, headers: { "Idempotency-Key": "form-17" } });

  assert.equal(sent[0]?.headers.get("Idempotency-Key"), "form-17");
});

test("a PATCH is a merge patch, in which null stays null", async () => {
  const { client, sent } = clientAnswered([json({})]);

  await client.PATCH("/api/v1/me", { params: { header: ifMatch({ etag: '"1"' }) }, body: { timeZone: null } });

  assert.equal(sent[0]?.headers.get("Content-Type"), "application/merge-patch+json");
  assert.equal(sent[0]?.headers.get("If-Match"), '"1"');
  assert.equal(await sent[0]?.text(), '{"timeZone":null}');
});

test("a body is JSON, and a POST without one says nothing of a type", async () => {
  const { client, sent } = clientAnswered([json({}, 201), json({})]);

  await client.POST("/api/v1/plans", { body: PLAN });
  await client.POST("/api/v1/plans/{planId}/cancel", { params: { path: { planId: "1" } } });

  assert.equal(sent[0]?.headers.get("Content-Type"), "application/json");
  assert.equal(sent[1]?.headers.get("Content-Type"), null);
});

test("the language is asked for", async () => {
  const { client, sent } = clientAnswered([json({})], { language: "de" });

  await client.GET("/api/v1/me");

  assert.equal(sent[0]?.headers.get("Accept-Language"), "de");
});
