const ASKED = "Career development conversation";
const AGENDA = "Agenda for our career development conversation";
const PROPOSAL = "Write a proposal for the migration";

/**
 * What product rule "Emails" promises for these two conversations, written down by hand: each mail by the clock of whoever gets
 * it. Copies of what Alice writes to Marc arrive with both.
 */
export const PROMISED: Record<string, readonly string[]> = {
  alice: [
    `2027-03-01 10:00 ${ASKED}`,
    "2027-03-01 15:00 Marc Weber proposes times for your career development conversation",
    "2027-03-02 09:30 Agreed: career development conversation with Marc Weber",
    // five days before the meeting is a Saturday
    "2027-03-12 09:00 Prepare your conversation with Marc Weber",
    `2027-03-16 15:00 ${AGENDA}`,
    "2027-03-17 08:00 Changed: career development conversation with Marc Weber",
    // two hours after it ended
    "2027-03-18 18:30 Record what you and Marc Weber agreed on",
    // an hour before the 24 are over
    "2027-03-19 15:30 Thank you for our career development conversation",
    // three days before, a Sunday on which her clocks change, is told on Friday
    `2027-03-26 09:00 Due soon: ${PROPOSAL}`,
    `2027-03-31 09:00 Due today: ${PROPOSAL}`,
    `2027-04-01 09:00 Overdue: ${PROPOSAL}`,
    `2027-04-07 09:00 Overdue: ${PROPOSAL}`,
    "2027-04-13 09:00 Due soon: Ask Priya to be my mentor",
    `2027-04-14 09:00 Overdue: ${PROPOSAL}`,
    // one mail: the promise of the day, and Monday's check-in
    "2027-04-16 09:00 Due today: Ask Priya to be my mentor (and 1 more)",
    "2027-04-21 09:00 How was your check-in with Marc Weber?",
    "2027-05-18 09:00 Check-in with Marc Weber on Wednesday, 19 May",

    "2027-10-18 11:00 Agreed: career development conversation with Marc Weber",
    `2027-10-25 12:00 ${AGENDA}`,
    "2027-11-03 17:00 Thank you, Marc",
    // one mail: tomorrow's check-in, and the promise that is near
    "2027-11-09 09:00 Check-in with Marc Weber on Wednesday, 10 November (and 1 more)",
    `2027-11-12 09:00 Due today: ${PROPOSAL}`,
  ],
  marc: [
    `2027-03-01 04:00 ${ASKED}`,
    "2027-03-02 03:30 Agreed: career development conversation with Alice Berger",
    // his clocks have changed, hers have not
    `2027-03-16 10:00 ${AGENDA}`,
    "2027-03-17 03:00 Changed: career development conversation with Alice Berger",
    "2027-03-19 10:30 Thank you for our career development conversation",
    "2027-03-23 09:00 Due soon: Introduce Alice to Priya",
    "2027-04-16 09:00 Check-in with Alice Berger on Monday, 19 April",
    "2027-04-21 09:00 How was your check-in with Alice Berger?",
    "2027-05-18 09:00 Check-in with Alice Berger on Wednesday, 19 May",

    "2027-10-18 05:00 Agreed: career development conversation with Alice Berger",
    `2027-10-25 06:00 ${AGENDA}`,
    // her clocks have changed, his have not
    "2027-11-03 12:00 Thank you, Marc",
    // three days before is a Saturday
    "2027-11-05 09:00 Due soon: Ask Priya for a project",
    "2027-11-09 09:00 Due today: Ask Priya for a project (and 1 more)",
  ],
};
