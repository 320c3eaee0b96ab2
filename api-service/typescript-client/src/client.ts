import createFetchClient, { type Client, type Middleware } from "openapi-fetch";
import type { paths } from "./generated/schema.js";
import { patiently, type Fetch, type Patience } from "./retries.js";

export type CareerConversationsClient = Client<paths>;

export interface ClientOptions {
  /** Where the API is, without the path: `https://careers.example.com`. */
  readonly baseUrl: string;
  /** Gives a valid bearer token; asked before every request, so it should keep the token until it runs out. */
  readonly token: () => string | Promise<string>;
  /** The language of problems' titles, as in the header Accept-Language; by default the browser's. */
  readonly language?: string;
  /** How long and how often a request is repeated. */
  readonly patience?: Partial<Patience>;
  /** Sends a request; by default the platform's own `fetch`. */
  readonly fetch?: Fetch;
}

/**
 * Makes a client of the API. Its methods are GET, POST, PUT, PATCH and DELETE; path, parameters, body and answer are typed
 * by the API's OpenAPI document.
 */
export function createClient(options: ClientOptions): CareerConversationsClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths>({
    baseUrl: options.baseUrl,
    fetch: patiently(send, options.patience),
  });
  client.use(headers(options));
  return client;
}

function headers(options: ClientOptions): Middleware {
  return {
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${await options.token()}`);
      if (options.language !== undefined && !request.headers.has("Accept-Language")) {
        request.headers.set("Accept-Language", options.language);
      }
      if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
        request.headers.set("Idempotency-Key", crypto.randomUUID());
      }
      if (request.method === "PATCH") {
        request.headers.set("Content-Type", "application/merge-patch+json");
      }
    },
  };
}
