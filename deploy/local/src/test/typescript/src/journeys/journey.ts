import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { pages } from "@career-conversations/client";
import { now, setClock } from "./clock.js";
import { arrived } from "./mailboxes.js";
import { alice, marc, type Traveller } from "./people.js";
import { PROMISED } from "./promised.js";
import { momentOf } from "./zones.js";

const PEOPLE: [string, Traveller][] = [
  ["alice", alice],
  ["marc", marc],
];

/** Time passes until Alice's clock shows a time; on the way the mails that were promised arrive, each in its minute. */
export async function until(local: string): Promise<void> {
  const goal = momentOf(local, alice.timeZone);
  for (const moment of promisedMoments()) {
    if (moment > now() && moment < goal) {
      await quietAt(new Date(moment.getTime() - 5_000));
      await quietAt(new Date(moment.getTime() + 1_000));
    }
  }
  await setClock(new Date(goal.getTime() + 2_000));
}

/** Whatever is due has been sent, and nothing has arrived that was not promised by now. */
export async function quiet(): Promise<void> {
  for (let patience = 300; (await isSomethingDue()) && patience > 0; patience--) {
    await setTimeout(100);
  }
  for (const [name, person] of PEOPLE) {
    const promised = PROMISED[name] ?? [];
    const due = promised.filter((mail) => momentOf(mail.slice(0, 16), person.timeZone) <= now());
    const mails = await arrived(person);
    assert.deepEqual(mails.sort(), due.sort(), `${name}'s mailbox at ${now().toISOString()}`);
  }
}

async function quietAt(moment: Date): Promise<void> {
  await setClock(moment);
  await quiet();
}

function promisedMoments(): Date[] {
  const moments = PEOPLE.flatMap(([name, person]) =>
    (PROMISED[name] ?? []).map((mail) => momentOf(mail.slice(0, 16), person.timeZone).getTime()),
  );
  return [...new Set(moments)].sort((a, b) => a - b).map((moment) => new Date(moment));
}

async function isSomethingDue(): Promise<boolean> {
  for (const [, { client }] of PEOPLE) {
    for (const state of ["UPCOMING", "SENDING"] as const) {
      for await (const page of pages((next) =>
        client.GET("/api/v1/me/notices", { params: { query: { state, sort: "dueAt", limit: 100, ...next } } }),
      )) {
        if (page.items.some((notice) => new Date(notice.dueAt) <= now())) {
          return true;
        }
      }
    }
  }
  return false;
}

