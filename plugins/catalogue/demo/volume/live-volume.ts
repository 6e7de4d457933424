import { addDays, instantOf, localDay, type LocalDay } from "../../../../core/calendar/local-day.ts";
import type { WorkCalendar } from "../../../../core/calendar/work-calendar.ts";
import type { ItemState } from "../../api.ts";
import type { Chance } from "./chance.ts";

/** One version of a synthetic item: where it stands and when each thing was done to it. */
export type LivedVersion = {
  state: ItemState; created: Date; submitted?: Date; examined?: Date; published?: Date;
  /** Replaced, abolished or sent back at this moment. */
  ended?: Date; returned: boolean; lacking: boolean;
};
export type Life = { versions: readonly LivedVersion[]; request?: { kind: "abolition" | "suspension"; state: "asked" | "granted"; at: Date; decided?: Date } };

/** How the states are spread; what remains is in force and nothing else. */
const SHARES = [
  ["change", 0.06], ["change-submitted", 0.03], ["change-examined", 0.02], ["draft", 0.08], ["returned", 0.03], ["submitted", 0.04], ["examined", 0.03],
  ["abolished", 0.05], ["abolition-asked", 0.02], ["suspended", 0.02],
] as const;
type Course = (typeof SHARES)[number][0] | "in-force";
const VERSIONS = [1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 6] as const;
const YEARS = 2;
/** Working days from the first word to the publication, and between two publications at least. */
const PASSAGE = 8;
const HOUR = 3_600;

/** The working days of the last two years, oldest first (GENERATOR 8). */
export const workdaysBefore = (calendar: WorkCalendar, now: Date): readonly LocalDay[] => {
  const days: LocalDay[] = [];
  for (let day = addDays(localDay(now), -365 * YEARS); day < localDay(now); day = addDays(day, 1)) if (calendar.day(day).isWorkday) days.push(day);
  return days;
};

const courseOf = (chance: Chance): Course => {
  let left = chance.next();
  for (const [course, share] of SHARES) {
    if (left < share) return course;
    left -= share;
  }
  return "in-force";
};

/** One to six versions in force one after the other, and what is under way now. */
export const liveVolume = (chance: Chance, days: readonly LocalDay[]): Life => {
  const at = (place: number, hour: number): Date => instantOf(days[Math.max(0, Math.min(days.length - 1, place))] ?? "", hour * HOUR + chance.below(HOUR));
  const course = courseOf(chance);
  const last = days.length - 1;
  const sent = (place: number, state: ItemState): LivedVersion => ({ ...begun(place, state), submitted: at(place + 1, 15) });
  const begun = (place: number, state: ItemState): LivedVersion => ({ state, created: at(place, 9), returned: false, lacking: state === "draft" && chance.happens(0.6) });
  const examined = (place: number, state: ItemState): LivedVersion => ({ ...sent(place, state), examined: at(place + 3, 10) });
  const open = (): LivedVersion[] => {
    const place = last - chance.below(PASSAGE);
    switch (course) {
      case "change": case "draft": return [begun(place, "draft")];
      case "returned": return [{ ...sent(place, "draft"), ended: at(place + 2, 16), returned: true }];
      case "change-submitted": case "submitted": return [sent(place, "submitted")];
      case "change-examined": case "examined": return [examined(place, "examined")];
      default: return [];
    }
  };
  const isNew = course === "draft" || course === "returned" || course === "submitted" || course === "examined";
  const past = isNew ? [] : pastOf(chance, last, (place) => ({ ...examined(place, "archived"), published: at(place + 5, 9) }));
  const current = past.at(-1);
  if (current === undefined) return { versions: open() };
  const { request } = requestOf(course, at, last - chance.below(20));
  const standing: LivedVersion = course === "abolished" && request?.decided !== undefined ? { ...current, state: "abolished", ended: request.decided } : { ...current, state: "published" };
  return { versions: [...past.slice(0, -1), standing, ...open()], ...(request === undefined ? {} : { request }) };
};

const pastOf = (chance: Chance, last: number, version: (place: number) => LivedVersion): LivedVersion[] => {
  const count = chance.pick(VERSIONS);
  const room = Math.floor((last - 3 * PASSAGE - 20) / count);
  const made = Array.from({ length: count }, (_, index) => version(index * room + chance.below(Math.max(1, room - PASSAGE))));
  return made.map((one, index) => {
    const ended = made[index + 1]?.published;
    return ended === undefined ? one : { ...one, ended };
  });
};

const requestOf = (course: Course, at: (place: number, hour: number) => Date, place: number): Pick<Life, "request"> => {
  if (course === "abolished") return { request: { kind: "abolition", state: "granted", at: at(place - 4, 14), decided: at(place, 16) } };
  if (course === "abolition-asked") return { request: { kind: "abolition", state: "asked", at: at(place, 14) } };
  return course === "suspended" ? { request: { kind: "suspension", state: "granted", at: at(place, 14), decided: at(place, 14) } } : {};
};
