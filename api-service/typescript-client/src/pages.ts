import { orThrow, type Call } from "./answers.js";

/** A page of a list; `next` is the cursor of the page after it. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next?: string | null;
}

/** What to add to the query for one page. */
export interface PageQuery {
  readonly cursor?: string;
}

/**
 * Reads a list page by page, each when it is asked for.
 *
 * @param read one page: `(page) => client.GET("/api/v1/plans", { params: { query: { limit: 20, ...page } } })`
 * @throws ProblemError when a page is refused
 */
export async function* pages<Item>(read: (page: PageQuery) => Call<Page<Item>>): AsyncGenerator<Page<Item>, void> {
  let query: PageQuery | undefined = {};
  while (query !== undefined) {
    const { data }: { data: Page<Item> } = await orThrow(read(query));
    yield data;
    query = typeof data.next === "string" ? { cursor: data.next } : undefined;
  }
}
