import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { document, hasSucceeded, operationsOf } from "./contract.js";

test("every operation of the document has succeeded once", async () => {
  const operations = operationsOf(await document());

  const missing = [...operations].filter(([key]) => !hasSucceeded(key)).map(([, id]) => id);

  console.log(`${operations.size - missing.length} of ${operations.size} operations succeeded`);
  assert.ok(operations.size > 40);
  assert.deepEqual(missing, []);
});

test("the client has the version of the API", async () => {
  const manifest = await readFile("node_modules/@career-conversations/client/package.json", "utf8");

  assert.equal((JSON.parse(manifest) as { version: string }).version, (await document()).info.version);
});
