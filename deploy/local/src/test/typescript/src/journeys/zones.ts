/** A moment as somebody's clock shows it: "2027-03-12 09:00". */
export function localTime(moment: Date, timeZone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}`;
}

/** The moment at which somebody's clock shows a time. */
export function momentOf(local: string, timeZone: string): Date {
  const asUtc = new Date(`${local.replace(" ", "T")}:00Z`).getTime();
  for (const hours of [-12, -5, -4, 0, 1, 2]) {
    const moment = new Date(asUtc - hours * 3_600_000);
    if (localTime(moment, timeZone) === local) {
      return moment;
    }
  }
  throw new RangeError(`${timeZone} never shows ${local}`);
}
