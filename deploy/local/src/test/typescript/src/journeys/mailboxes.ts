import { readdir, readFile } from "node:fs/promises";
import { variable } from "../stack.js";
import { localTime } from "./zones.js";

const FOLDER = variable("CAREER_MAIL");

export interface Mailbox {
  readonly address: string;
  readonly timeZone: string;
}

/** What has arrived in somebody's mailbox, as "2027-03-12 09:00 Subject" by their own clock, in the order of arrival. */
export async function arrived({ address, timeZone }: Mailbox): Promise<string[]> {
  const mails: string[] = [];
  for (const source of await sources()) {
    const receivers = `${header(source, "To")},${header(source, "Cc")}`;
    if (receivers.includes(address)) {
      mails.push(`${localTime(new Date(header(source, "Date")), timeZone)} ${decoded(header(source, "Subject"))}`);
    }
  }
  return mails;
}

export async function sources(): Promise<string[]> {
  const files = await readdir(FOLDER).catch(() => []);
  const mails = files.filter((file) => file.endsWith(".eml")).sort();
  return Promise.all(mails.map((file) => readFile(`${FOLDER}/${file}`, "utf8")));
}

/** A header as RFC 5322 folds it over several lines. */
function header(source: string, name: string): string {
  const head = source.split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, " ") ?? "";
  return head.match(new RegExp(`^${name}: (.*)$`, "im"))?.[1]?.trim() ?? "";
}

/** Words that RFC 2047 has encoded. */
function decoded(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, word: string) =>
      decodeURIComponent(word.replace(/_/g, " ").replace(/%/g, "%25").replace(/=/g, "%")),
    )
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, word: string) => Buffer.from(word, "base64").toString("utf8"));
}
