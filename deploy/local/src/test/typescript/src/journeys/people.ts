import { createClient, type CareerConversationsClient } from "@career-conversations/client";
import { tokenOf } from "../people.js";
import { SERVICE } from "../stack.js";
import type { Mailbox } from "./mailboxes.js";

export interface Traveller extends Mailbox {
  readonly client: CareerConversationsClient;
}

/** A token runs out within the hour, and an hour is over at once: each request has its own. */
function traveller(clientId: string, timeZone: string): Traveller {
  return {
    address: `${clientId}@example.com`,
    timeZone,
    client: createClient({ baseUrl: SERVICE, token: () => tokenOf(clientId) }),
  };
}

/** The employee, in Berlin: her clocks change on 28 March and 31 October 2027. */
export const alice = traveller("alice", "Europe/Berlin");

/** Her manager, in New York: his clocks change on 14 March and 7 November 2027. */
export const marc = traveller("marc", "America/New_York");
