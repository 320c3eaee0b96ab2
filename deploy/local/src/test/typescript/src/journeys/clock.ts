import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { variable } from "../stack.js";

const FILE = variable("CAREER_CLOCK");

/** Each process reads the file when a second and a part of one have passed since it last did. */
const UNTIL_ALL_HAVE_READ = 2_300;

let offset = 0;

/** The time that the services have. */
export function now(): Date {
  return new Date(Date.now() + offset);
}

/** Sets the clock of the services. */
export async function setClock(moment: Date): Promise<void> {
  const ahead = moment.getTime() - Date.now();
  if (ahead < offset) {
    throw new RangeError(`${moment.toISOString()} has passed: it is ${now().toISOString()}`);
  }
  offset = ahead;
  await writeFile(FILE, `+${(offset / 1_000).toFixed(3)}`);
  await setTimeout(UNTIL_ALL_HAVE_READ);
}
