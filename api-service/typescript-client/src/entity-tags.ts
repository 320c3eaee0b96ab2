/** Something that was read, with the tag of the state in which it was read. */
export interface Tagged {
  readonly etag: string;
}

/** For `params.header` of a change: it is refused (412) if what was read has changed since. */
export function ifMatch(read: Tagged): { "If-Match": string } {
  return { "If-Match": read.etag };
}

/** For `params.header`: of a read, to be answered 304 if nothing has changed; of a PUT without an argument, to make what is not there yet. */
export function ifNoneMatch(read?: Tagged): { "If-None-Match": string } {
  return { "If-None-Match": read?.etag ?? "*" };
}

/**
 * A part of an overview, for `ifMatch`.
 *
 * @param path of the operation that changes it: `/api/v1/plans/${planId}/meeting`
 * @throws RangeError when the overview has no such part
 */
export function partOf(overview: { readonly etags: Readonly<Record<string, string>> }, path: string): Tagged {
  const etag = overview.etags[path];
  if (etag === undefined) {
    throw new RangeError(`The overview has no ${path}`);
  }
  return { etag };
}
