import assert from "node:assert/strict";
import { test } from "node:test";
import { orThrow, pages, type Page } from "@career-conversations/client";
import { day, heldPlan, preparedPlan } from "./plans.js";

async function all<Item>(list: AsyncIterable<Page<Item>>): Promise<Item[][]> {
  const read: Item[][] = [];
  for await (const page of list) {
    read.push(page.items);
  }
  return read;
}

test("plans are read page by page, whatever is started meanwhile", async () => {
  const { alice, marc, planId } = await preparedPlan();
  const start = async (title: string) => {
    const body = { title, manager: { email: marc.email } };
    return (await orThrow(alice.client.POST("/api/v1/plans", { body }))).data.id;
  };
  const started = [planId, await start("Second"), await start("Third"), await start("Fourth"), await start("Fifth")];

  const read: string[][] = [];
  for await (const page of pages((next) =>
    alice.client.GET("/api/v1/plans", { params: { query: { limit: 2, ...next } } }),
  )) {
    read.push(page.items.map((plan) => plan.id));
    await start(`Meanwhile, ${read.length}`);
  }

  assert.deepEqual(
    read.map((page) => page.length),
    [2, 2, 1],
  );
  assert.deepEqual(read.flat(), started.reverse());
});

test("plans are filtered and sorted", async () => {
  const { alice, planId } = await preparedPlan();
  const ids = async (query: { status?: "PREPARING" | "CANCELLED"; part?: "EMPLOYEE" | "MANAGER" }) => {
    const list = await orThrow(
      alice.client.GET("/api/v1/plans", { params: { query: { ...query, sort: "createdAt" } } }),
    );
    return list.data.items.map((plan) => plan.id);
  };

  assert.deepEqual(await ids({ status: "PREPARING", part: "EMPLOYEE" }), [planId]);
  assert.deepEqual(await ids({ status: "CANCELLED" }), []);
  assert.deepEqual(await ids({ part: "MANAGER" }), []);
});

test("the lists of a plan are read page by page, in order", async () => {
  const { alice, params } = await heldPlan();
  for (const inDays of [3, 1, 2]) {
    const dueOn = day(inDays);
    const body = { title: `In ${inDays}`, owner: "EMPLOYEE", dueOn } as const;
    await orThrow(alice.client.POST("/api/v1/plans/{planId}/action-items", { params, body }));
    await orThrow(alice.client.POST("/api/v1/plans/{planId}/check-ins", { params, body: { dueOn } }));
    await orThrow(
      alice.client.POST("/api/v1/plans/{planId}/private-notes", { params, body: { text: `Note ${inDays}` } }),
    );
  }

  const items = await all(
    pages((next) =>
      alice.client.GET("/api/v1/plans/{planId}/action-items", {
        params: { ...params, query: { limit: 2, owner: "EMPLOYEE", status: "OPEN", sort: "-dueOn", ...next } },
      }),
    ),
  );
  const checkIns = await all(
    pages((next) =>
      alice.client.GET("/api/v1/plans/{planId}/check-ins", {
        params: { ...params, query: { limit: 3, status: "PLANNED", ...next } },
      }),
    ),
  );
  const notes = await all(
    pages((next) =>
      alice.client.GET("/api/v1/plans/{planId}/private-notes", { params: { ...params, query: { limit: 1, ...next } } }),
    ),
  );

  assert.deepEqual(
    items.map((page) => page.map((item) => item.dueOn)),
    [[day(3), day(2)], [day(1)]],
  );
  assert.deepEqual(
    checkIns.map((page) => page.length),
    [3, 1],
  );
  assert.deepEqual(
    notes.flat().map((note) => note.text),
    ["Note 3", "Note 1", "Note 2"],
  );
});

test("notices are read page by page", async () => {
  const { alice } = await heldPlan();

  const notices = await all(
    pages((next) =>
      alice.client.GET("/api/v1/me/notices", { params: { query: { limit: 1, state: "UPCOMING", ...next } } }),
    ),
  );

  assert.ok(notices.length > 1);
  assert.equal(new Set(notices.flat().map((notice) => notice.id)).size, notices.length);
});

test("a parameter that nobody knows, and a cursor that nobody gave, are refused", async () => {
  const { alice } = await preparedPlan();
  const unknown: Record<string, string> = { colour: "blue" };

  const first = await alice.unchecked.GET("/api/v1/plans", { params: { query: unknown as object } });
  const second = await alice.unchecked.GET("/api/v1/plans", { params: { query: { cursor: "nonsense" } } });

  assert.equal(first.response.status, 400);
  assert.deepEqual(
    first.error?.violations?.map((violation) => violation.field),
    ["colour"],
  );
  assert.equal(second.response.status, 400);
  assert.deepEqual(
    second.error?.violations?.map((violation) => violation.field),
    ["cursor"],
  );
});
