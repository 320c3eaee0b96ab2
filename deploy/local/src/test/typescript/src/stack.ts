/** Where the running stack is; the integration tests of deploy/local say so. */
export const SERVICE = variable("CAREER_SERVICE");
/** The same service behind the proxy that checks each request and answer against the document. */
export const CHECKED = variable("CAREER_CHECKED");
export const TOKENS = variable("CAREER_TOKENS");

export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set: the integration tests of deploy/local start these programs`);
  }
  return value;
}
