import type { Middleware } from "openapi-fetch";
import { SERVICE } from "./stack.js";

interface Document {
  readonly info: { readonly version: string };
  readonly paths: Record<string, Record<string, { readonly operationId?: string }>>;
}

const succeeded = new Set<string>();
const PRISM = "https://stoplight.io/prism/errors#";

/** Remembers every operation that succeeded, and stops at what the proxy finds wrong. */
export const recorder: Middleware = {
  async onResponse({ request, response, schemaPath }) {
    if (response.ok) {
      succeeded.add(operation(request.method, schemaPath));
      return;
    }
    if (response.status !== 304) {
      const text = await response.clone().text();
      if (text.includes(PRISM)) {
        throw new Error(`${request.method} ${request.url} breaks the document: ${text}`);
      }
    }
  },
};

export async function document(): Promise<Document> {
  const response = await fetch(`${SERVICE}/q/openapi?format=json`);
  return (await response.json()) as Document;
}

/** What mail programs, browsers and calendars call by a link is not for a client. */
export function operationsOf(document: Document): Map<string, string> {
  const operations = new Map<string, string>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { operationId }] of Object.entries(methods)) {
      if (operationId !== undefined && path.startsWith("/api/")) {
        operations.set(operation(method, path), operationId);
      }
    }
  }
  return operations;
}

export function hasSucceeded(key: string): boolean {
  return succeeded.has(key);
}

function operation(method: string, path: string): string {
  return `${method.toUpperCase()} ${path}`;
}
