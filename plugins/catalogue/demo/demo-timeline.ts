import { addDays, instantOf, localDay, type LocalDay } from "../../../core/calendar/local-day.ts";
import type { WorkCalendar } from "../../../core/calendar/work-calendar.ts";
import type { AbolitionReason, ItemAction } from "../api.ts";
import type { ElementValues } from "../elements/element.ts";
import type { Stage } from "./demo-types.ts";

export type Part = "editor" | "examiner" | "publisher";

/** One thing that somebody did to an item on the demo site, and when. `write` is a save of the open draft. */
export type DemoAct =
  | { kind: "create"; at: Date; differs: ElementValues; empty: readonly string[] }
  | { kind: "write"; at: Date; differs: ElementValues; empty: readonly string[] }
  | { kind: "perform"; at: Date; action: ItemAction; by: Part; opinion: string; abolition?: { reason: AbolitionReason; notice: string } };

/** A stage with what was done in it. */
export type TimedStage = { stage: Stage; acts: readonly DemoAct[] };

type Clock = { calendar: WorkCalendar; now: Date };

const AGREED = "要素齐全，依据有效，同意。";
/** When of the day each thing is done, in minutes; `seat` (which item it is) spreads the rest so that no two acts share a moment. */
const HOURS = { create: 9 * 60 + 10, change: 9 * 60 + 5, write: 9 * 60 + 40, submit: 15 * 60 + 10, pass: 10 * 60 + 20, return: 10 * 60 + 30, publish: 9 * 60, ask: 14 * 60 + 30, approve: 16 * 60 } as const;

/** The day from which `count` working days have gone by up to today, the way the review clock counts them. */
export const workdaysAgo = ({ calendar, now }: Clock, count: number): LocalDay => {
  let day = localDay(now);
  for (let left = count; left > 0; day = addDays(day, -1)) if (calendar.day(day).isWorkday) left -= 1;
  return lastWorkday(calendar, day);
};

const lastWorkday = (calendar: WorkCalendar, from: LocalDay): LocalDay => {
  let day = from;
  while (!calendar.day(day).isWorkday) day = addDays(day, -1);
  return day;
};

const daysAgo = ({ calendar, now }: Clock, count: number): LocalDay => lastWorkday(calendar, addDays(localDay(now), -count));

/** `count` working days before a working day. */
const before = (calendar: WorkCalendar, day: LocalDay, count: number): LocalDay => {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = lastWorkday(calendar, addDays(found, -1));
  return found;
};

/** Everything that happened to one item, stage by stage. `seat` is its place in the catalogue. */
export const timelineOf = (life: readonly Stage[], seat: number, clock: Clock): TimedStage[] => {
  const { calendar } = clock;
  const at = (day: LocalDay, minute: number): Date => instantOf(day, minute * 60 + (seat * 37) % 1_500);
  let begun = false;
  const begin = (day: LocalDay, differs: ElementValues, empty: readonly string[] = []): DemoAct[] => {
    const first = !begun;
    begun = true;
    return first
      ? [{ kind: "create", at: at(day, HOURS.create), differs, empty }]
      : [perform("change", "editor", at(day, HOURS.change)), { kind: "write", at: at(day, HOURS.write), differs, empty }];
  };
  return life.map((stage) => ({ stage, acts: actsOf(stage) }));

  function actsOf(stage: Stage): DemoAct[] {
    switch (stage.kind) {
      case "draft": return begin(workdaysAgo(clock, stage.workdaysAgo), stage.differs, stage.empty);
      case "submitted": return sent(workdaysAgo(clock, stage.workdaysAgo), stage.differs);
      case "examined": return [...sent(workdaysAgo(clock, stage.submittedAgo), stage.differs), passed(workdaysAgo(clock, stage.examinedAgo))];
      case "returned": {
        const day = workdaysAgo(clock, stage.workdaysAgo);
        return [
          ...sent(before(calendar, day, 3), stage.differs), ...(stage.by === "publisher" ? [passed(before(calendar, day, 1))] : []),
          perform("return", stage.by, at(day, HOURS.return), stage.opinion),
        ];
      }
      case "published": {
        const day = daysAgo(clock, stage.daysAgo);
        return [...sent(before(calendar, day, 4), stage.differs), passed(before(calendar, day, 2)), perform("publish", "publisher", at(day, HOURS.publish))];
      }
      default: return ofPublished(stage);
    }
  }
  /** What happens to an item in force beside its versions. */
  function ofPublished(stage: Extract<Stage, { kind: "abolition-asked" | "suspended" | "suspension-asked" | "abolished" }>): DemoAct[] {
    switch (stage.kind) {
      case "abolition-asked": return [asked(stage, at(workdaysAgo(clock, stage.workdaysAgo), HOURS.ask))];
      case "suspended": return [perform("suspend", "publisher", at(workdaysAgo(clock, stage.workdaysAgo), HOURS.ask), stage.notice)];
      case "suspension-asked": return [perform("request-suspension", "editor", at(workdaysAgo(clock, stage.workdaysAgo), HOURS.ask), stage.notice)];
      case "abolished": {
        const day = daysAgo(clock, stage.daysAgo);
        return [
          asked(stage, at(before(calendar, day, 3), HOURS.ask)),
          perform("approve-abolition", "examiner", at(day, HOURS.approve), "同意作废。"),
        ];
      }
    }
  }
  function sent(day: LocalDay, differs: ElementValues): DemoAct[] {
    return [...begin(before(calendar, day, 3), differs), perform("submit", "editor", at(day, HOURS.submit))];
  }
  function passed(day: LocalDay): DemoAct {
    return perform("pass", "examiner", at(day, HOURS.pass), AGREED);
  }
};

const perform = (action: ItemAction, by: Part, at: Date, opinion = ""): DemoAct => ({ kind: "perform", action, by, at, opinion });

const asked = ({ reason, notice, opinion }: { reason: AbolitionReason; notice: string; opinion: string }, on: Date): DemoAct => ({ kind: "perform", action: "request-abolition", by: "editor", at: on, opinion, abolition: { reason, notice } });

/** The day on which the city settled its 目录, before any item. */
export const entriesMade = (clock: Clock, seat: number): Date => instantOf(daysAgo(clock, 1_000), 9 * 3_600 + seat * 60);
