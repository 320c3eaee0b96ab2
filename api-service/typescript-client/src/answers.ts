import type { Tagged } from "./entity-tags.js";
import { ProblemError } from "./problems.js";

/** What a method of the client gives. */
export type Call<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;

/** What the API answered, with the tag that a later change of it is based on; the tag is empty where there is none. */
export interface Answered<Data> extends Tagged {
  readonly data: Data;
  readonly response: Response;
}

/**
 * Waits for an answer and throws what is not a success.
 *
 * @param known what was read before, if the call is a read with `ifNoneMatch(known)`: given back if it has not changed
 * @throws ProblemError for every status from 400 on
 */
export async function orThrow<Data>(call: Call<Data>, known?: Answered<Data>): Promise<Answered<Data>> {
  const { data, error, response } = await call;
  if (response.status === 304 && known !== undefined) {
    return known;
  }
  if (!response.ok) {
    throw ProblemError.of(response, error);
  }
  return { data: data as Data, etag: response.headers.get("ETag") ?? "", response };
}
