import type { components } from "./generated/schema.js";

type Problem = components["schemas"]["Problem"];

/** An answer from 400 on. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly response: Response;

  private constructor(problem: Problem, response: Response) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
    this.name = "ProblemError";
    this.problem = problem;
    this.response = response;
  }

  /** What stands between the client and the API may answer with something else than a problem: then one is made of it. */
  static of(response: Response, error: unknown): ProblemError {
    const problem = isProblem(error)
      ? error
      : { type: "about:blank", title: response.statusText, status: response.status, detail: String(error ?? "") };
    return new ProblemError(problem, response);
  }

  /** Whether the problem is of a type, such as `illegal-step`. */
  is(type: string): boolean {
    return this.problem.type === `/problems/${type}`;
  }
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "type" in error && "title" in error && "status" in error;
}

/** What is wrong with each field of a form, by the field's JSON path (`manager.email`); empty if nothing is. */
export function messagesByField(problem: Problem): Map<string, string[]> {
  const messages = new Map<string, string[]>();
  for (const { field, message } of problem.violations ?? []) {
    messages.set(field, [...(messages.get(field) ?? []), message]);
  }
  return messages;
}
