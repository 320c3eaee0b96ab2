import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch, orThrow } from "@career-conversations/client";
import { preparedPlan } from "./plans.js";

test("a private note is written, changed, read and deleted by its author alone", async () => {
  const { alice, marc, planId, params } = await preparedPlan();
  const note = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/private-notes", { params, body: { text: "I would not move." } }),
  );
  const path = { planId, noteId: note.data.id };
  const changed = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/private-notes/{noteId}", {
      params: { path, header: ifMatch(note) },
      body: { text: "I would rather not move." },
    }),
  );
  const list = await orThrow(alice.client.GET("/api/v1/plans/{planId}/private-notes", { params }));
  const read = await orThrow(alice.client.GET("/api/v1/plans/{planId}/private-notes/{noteId}", { params: { path } }));
  assert.deepEqual(list.data.items, [changed.data]);
  assert.deepEqual(read.data, changed.data);
  await orThrow(alice.client.POST("/api/v1/plans/{planId}/invitation", { params, body: {} }));
  const others = await orThrow(marc.client.GET("/api/v1/plans/{planId}/private-notes", { params }));
  assert.deepEqual(others.data.items, []);

  const deleted = await orThrow(
    alice.client.DELETE("/api/v1/plans/{planId}/private-notes/{noteId}", {
      params: { path, header: ifMatch(changed) },
    }),
  );

  assert.equal(deleted.response.status, 204);
  const gone = await alice.client.GET("/api/v1/plans/{planId}/private-notes/{noteId}", { params: { path } });
  assert.equal(gone.response.status, 404);
});
