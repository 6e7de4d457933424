import type { Db, House } from "../../../core/contract.ts";
import { localDay } from "../../../core/calendar/local-day.ts";
import { compareRankings, type Comparison } from "./compare-rankings.ts";
import { activeGroups } from "./library.ts";
import type { Group, Library } from "./model.ts";
import { storedQuestions } from "./stored-questions.ts";

export type TryOut = (library: Library, after: readonly Group[], about: readonly Pick<Group, "words" | "official">[], now: Date) => Promise<Comparison>;

/** What the questions of the log find with the groups as they are, and with these; `about`: the groups that change. */
export const tryOutOn = ({ db, search, flush }: { db: Db; search: House<unknown>["search"]; flush: () => Promise<void> }): TryOut => async ({ groups }, after, about, now) => {
  await flush();
  const words = [...new Set(about.flatMap((group) => [...group.words, ...group.official]))];
  return compareRankings({ db, search }, await storedQuestions(db, words, localDay(now)), activeGroups(groups), activeGroups(after));
};
