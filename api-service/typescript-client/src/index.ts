export { createClient, type CareerConversationsClient, type ClientOptions } from "./client.js";
export { ifMatch, ifNoneMatch, partOf, type Tagged } from "./entity-tags.js";
export { orThrow, type Answered, type Call } from "./answers.js";
export { pages, type Page, type PageQuery } from "./pages.js";
export { ProblemError, messagesByField } from "./problems.js";
export type { Patience } from "./retries.js";
export type * from "./generated/schema.js";
