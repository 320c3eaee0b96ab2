import { createClient, type CareerConversationsClient, type ClientOptions } from "../src/index.js";

export type Answer = Response | Error;

/** A client whose requests are answered in order from a list, and kept. */
export function clientAnswered(
  answers: Answer[],
  options: Partial<ClientOptions> = {},
): { client: CareerConversationsClient; sent: Request[] } {
  const sent: Request[] = [];
  const client = createClient({
    baseUrl: "http://api.example.com",
    token: () => "secret",
    fetch: async (request) => {
      sent.push(request);
      const answer = answers[sent.length - 1];
      if (answer === undefined) {
        throw new Error(`request ${sent.length} was not expected`);
      }
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
    ...options,
  });
  return { client, sent };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
}

export function turnedAway(status: number, retryAfter: string): Response {
  return json({ type: "/problems/x", title: "Later", status, detail: "Later." }, status, { "Retry-After": retryAfter });
}

export const PLAN = { title: "Towards staff engineer", manager: { email: "marc@example.com" } };
