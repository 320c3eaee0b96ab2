import { setClock } from "./clock.js";
import { firstConversation } from "./first.js";
import { quiet, until } from "./journey.js";
import { sources } from "./mailboxes.js";
import { alice } from "./people.js";
import { secondConversation } from "./second.js";
import { momentOf } from "./zones.js";

await setClock(momentOf("2027-03-01 09:58", alice.timeZone));
const first = await firstConversation();
await secondConversation(first);
await until("2027-12-31 12:00");
await quiet();
console.log(`Two conversations of a year: ${(await sources()).length} mails, each in the minute that was promised, as promised`);
