import { createClient, type CareerConversationsClient } from "@career-conversations/client";
import { recorder } from "./contract.js";
import { CHECKED, SERVICE, TOKENS } from "./stack.js";

/** Somebody with an account of their own. */
export interface Person {
  readonly email: string;
  /** Goes through the proxy: whatever it sends must be valid. */
  readonly client: CareerConversationsClient;
  /** Goes straight to the service, for what is invalid on purpose. */
  readonly unchecked: CareerConversationsClient;
}

export async function person(clientId: string): Promise<Person> {
  const token = await tokenOf(clientId);
  const client = createClient({ baseUrl: CHECKED, token: () => token });
  client.use(recorder);
  return {
    email: `${clientId}@example.com`,
    client,
    unchecked: createClient({ baseUrl: SERVICE, token: () => token }),
  };
}

export async function tokenOf(clientId: string): Promise<string> {
  const response = await fetch(TOKENS, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: "x",
      scope: "career-conversations-api",
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
