import assert from "node:assert/strict";
import { test } from "node:test";
import { ifMatch, ifNoneMatch, orThrow, partOf } from "@career-conversations/client";
import { day, heldPlan, minutesAgo, preparedPlan } from "./plans.js";

test("everybody chooses how they are reminded", async () => {
  const { alice } = await preparedPlan();
  const me = await orThrow(alice.client.GET("/api/v1/me"));

  const chosen = await orThrow(
    alice.client.PATCH("/api/v1/me", {
      params: { header: ifMatch(me) },
      body: { timeZone: "Europe/Berlin", reminderHour: 7, reminders: { checkIns: false } },
    }),
  );
  const cleared = await orThrow(
    alice.client.PATCH("/api/v1/me", {
      params: { header: ifMatch(chosen) },
      body: { timeZone: null, reminderHour: null },
    }),
  );

  assert.equal(chosen.data.timeZone, "Europe/Berlin");
  assert.equal(cleared.data.timeZone, me.data.timeZone);
  assert.equal(cleared.data.reminderHour, 9);
  assert.equal(cleared.data.reminders.checkIns, false);
});

test("everybody subscribes to their calendar, and may revoke its address", async () => {
  const { alice } = await preparedPlan();
  const none = await orThrow(alice.client.GET("/api/v1/me/calendar-feed"));

  const opened = await orThrow(alice.client.PUT("/api/v1/me/calendar-feed", { params: { header: ifMatch(none) } }));
  assert.ok(opened.data.url);
  const calendar = await fetch(opened.data.url);
  await orThrow(alice.client.DELETE("/api/v1/me/calendar-feed", { params: { header: ifMatch(opened) } }));

  assert.equal(none.data.since, null);
  assert.match(await calendar.text(), /^BEGIN:VCALENDAR\r\n/);
  assert.equal((await fetch(opened.data.url)).status, 404);
});

test("a part is changed and the rest stays; null clears", async () => {
  const { alice, planId, params } = await preparedPlan();
  const plan = await orThrow(alice.client.GET("/api/v1/plans/{planId}", { params }));
  const item = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/agenda/items", {
      params,
      body: { topic: "CUSTOM", title: "Something", minutes: 10, questions: ["What do you see?"] },
    }),
  );
  const meeting = await orThrow(
    alice.client.PUT("/api/v1/plans/{planId}/meeting", {
      params: { ...params, header: ifNoneMatch() },
      body: { startsAt: minutesAgo(-60 * 24 * 7), timeZone: "Europe/Berlin", minutes: 30, place: "Room 4" },
    }),
  );

  const renamed = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}", {
      params: { ...params, header: ifMatch(await orThrow(alice.client.GET("/api/v1/plans/{planId}", { params }))) },
      body: { title: "Towards principal engineer" },
    }),
  );
  const longer = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/agenda/items/{itemId}", {
      params: { path: { planId, itemId: item.data.id }, header: ifMatch(item) },
      body: { minutes: 20, questions: null },
    }),
  );
  const online = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/meeting", {
      params: { ...params, header: ifMatch(meeting) },
      body: { place: null, link: "https://meet.example.com/1" },
    }),
  );

  assert.equal(renamed.data.title, "Towards principal engineer");
  assert.equal(renamed.data.id, plan.data.id);
  assert.deepEqual(longer.data, { ...item.data, minutes: 20, questions: [], changedAt: longer.data.changedAt });
  assert.deepEqual(online.data, { ...meeting.data, place: null, link: "https://meet.example.com/1" });
});

test("a plan is read in one request, and each part changed with the etag that it tells", async () => {
  const { alice, marc, planId, params } = await heldPlan();
  const item = await orThrow(
    alice.client.POST("/api/v1/plans/{planId}/action-items", {
      params,
      body: { title: "Write a proposal", owner: "EMPLOYEE", dueOn: day(3) },
    }),
  );
  const overview = await orThrow(alice.client.GET("/api/v1/plans/{planId}/overview", { params }));

  const later = await orThrow(
    alice.client.PATCH("/api/v1/plans/{planId}/action-items/{itemId}", {
      params: {
        path: { planId, itemId: item.data.id },
        header: ifMatch(partOf(overview.data, `/api/v1/plans/${planId}/action-items/${item.data.id}`)),
      },
      body: { dueOn: day(5) },
    }),
  );

  assert.deepEqual(overview.data.actionItems, [item.data]);
  assert.equal(overview.data.plan.status, "HELD");
  assert.equal(overview.data.followUp?.status, "DRAFT");
  assert.equal(overview.data.checkIns.length, 1);
  assert.equal(overview.data.invitation, null);
  assert.equal(later.data.dueOn, day(5));
  const managers = await orThrow(marc.client.GET("/api/v1/plans/{planId}/overview", { params }));
  assert.equal(managers.data.followUp, null);
});
