import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch, ifNoneMatch, messagesByField, orThrow, pages, partOf, ProblemError, type Page } from "../src/index.js";
import { clientAnswered, json } from "./fake-api.js";

test("a success comes with its tag", async () => {
  const { client } = clientAnswered([json({ name: "Alice" }, 200, { ETag: '"1"' })]);

  const me = await orThrow(client.GET("/api/v1/me"));

  assert.equal(me.data.name, "Alice");
  assert.equal(me.etag, '"1"');
});

test("what has not changed is what was known", async () => {
  const { client, sent } = clientAnswered([
    json({ name: "Alice" }, 200, { ETag: '"1"' }),
    new Response(null, { status: 304 }),
  ]);
  const known = await orThrow(client.GET("/api/v1/me"));

  const again = await orThrow(client.GET("/api/v1/me", { params: { header: ifNoneMatch(known) } }), known);

  assert.equal(again, known);
  assert.equal(sent[1]?.headers.get("If-None-Match"), '"1"');
});

test("a part of an overview is changed by its path, and only if it is there", () => {
  const overview = { etags: { "/api/v1/plans/1/meeting": '"7"' } };

  assert.deepEqual(ifMatch(partOf(overview, "/api/v1/plans/1/meeting")), { "If-Match": '"7"' });
  assert.throws(() => partOf(overview, "/api/v1/plans/1/outcome"), RangeError);
});

test("a problem is thrown, with what is wrong with each field", async () => {
  const { client } = clientAnswered([
    json(
      {
        type: "/problems/invalid-request",
        title: "The request is not valid",
        status: 400,
        detail: "3 violations; nothing was changed.",
        violations: [
          { field: "title", message: "must not be blank" },
          { field: "manager.email", message: "must be an address" },
          { field: "title", message: "must be short" },
        ],
      },
      400,
    ),
  ]);

  const error = await orThrow(client.GET("/api/v1/me")).catch((thrown: unknown) => thrown);

  assert.ok(error instanceof ProblemError);
  assert.ok(error.is("invalid-request"));
  assert.equal(error.message, "400 The request is not valid: 3 violations; nothing was changed.");
  assert.deepEqual([...messagesByField(error.problem)], [
    ["title", ["must not be blank", "must be short"]],
    ["manager.email", ["must be an address"]],
  ]);
});

test("what is no problem becomes one", async () => {
  const { client } = clientAnswered([new Response("<html>", { status: 502, statusText: "Bad Gateway" })]);

  const error = await orThrow(client.GET("/api/v1/me")).catch((thrown: unknown) => thrown);

  assert.ok(error instanceof ProblemError);
  assert.deepEqual(error.problem, { type: "about:blank", title: "Bad Gateway", status: 502, detail: "<html>" });
  assert.equal(messagesByField(error.problem).size, 0);
});

test("pages are read one after another until there is none", async () => {
  const all: Record<string, Page<number>> = {
    first: { items: [1, 2], next: "b" },
    b: { items: [3], next: null },
  };
  const asked: string[] = [];

  const read: number[][] = [];
  for await (const page of pages<number>(async ({ cursor = "first" }) => {
    asked.push(cursor);
    return { data: all[cursor] as Page<number>, response: new Response() };
  })) {
    read.push(page.items);
  }

  assert.deepEqual(read, [[1, 2], [3]]);
  assert.deepEqual(asked, ["first", "b"]);
});
