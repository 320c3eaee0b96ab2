/** Sends one request, as `fetch` does. */
export type Fetch = (request: Request) => Promise<Response>;

/** How long and how often a request is repeated that may be repeated without harm. */
export interface Patience {
  /** Requests in all, the first one included; 1 repeats nothing. */
  readonly attempts: number;
  /** Milliseconds that a request may wait in all. Who is told to wait longer gets the refusal at once. */
  readonly longestWait: number;
}

const PATIENCE: Patience = { attempts: 4, longestWait: 30_000 };
const FIRST_PAUSE = 250;

/** What was turned away changed nothing: running elsewhere (409), too many (429), unavailable (503). */
const TURNED_AWAY = new Set([409, 429, 503]);

/**
 * Repeats what was turned away with Retry-After, after the time that it tells. When no answer came, it repeats reads,
 * and writes that carry an Idempotency-Key: any other write may have been done.
 */
export function patiently(send: Fetch, patience: Partial<Patience> = {}): Fetch {
  const { attempts, longestWait } = { ...PATIENCE, ...patience };
  return async (request) => {
    let left = longestWait;
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= attempts;
      const outcome = await tried(send, request.clone());
      const pause = "answer" in outcome ? pauseAfter(outcome.answer) : pauseAfterSilence(request, attempt);
      if (last || pause === undefined || pause > left) {
        return settled(outcome);
      }
      left -= pause;
      await waited(pause, request.signal);
    }
  };
}

type Outcome = { answer: Response } | { failure: unknown };

async function tried(send: Fetch, request: Request): Promise<Outcome> {
  try {
    return { answer: await send(request) };
  } catch (failure) {
    return { failure };
  }
}

function settled(outcome: Outcome): Response {
  if ("answer" in outcome) {
    return outcome.answer;
  }
  throw outcome.failure;
}

/** Milliseconds until the same request may succeed, or undefined when it will not. */
function pauseAfter(answer: Response): number | undefined {
  const after = answer.headers.get("Retry-After");
  if (after === null || !TURNED_AWAY.has(answer.status)) {
    return undefined;
  }
  const pause = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return Number.isNaN(pause) ? undefined : Math.max(pause, 0);
}

function pauseAfterSilence(request: Request, attempt: number): number | undefined {
  const harmless = request.method === "GET" || request.headers.has("Idempotency-Key");
  if (!harmless || request.signal.aborted) {
    return undefined;
  }
  return FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", aborted);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", aborted, { once: true });
    if (signal.aborted) {
      aborted();
    }
  });
}
