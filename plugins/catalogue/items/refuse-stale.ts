import { localDay, secondOfDay } from "../../../core/calendar/local-day.ts";
import { refuse, type Db } from "../../../core/contract.ts";
import { diffElements } from "../elements/diff-elements.ts";
import type { ElementValues, Subject } from "../elements/element.ts";

const STALE = "catalogue.stale";

export const OVERTAKEN = "catalogue.overtaken";
/** Whether something was not handed in because somebody has saved since it was seen. */
export const isOvertaken = (fault: unknown): boolean => fault instanceof Error && "code" in fault && fault.code === OVERTAKEN;

/** Whether something was refused because of somebody else's save. */
export const isStale = (fault: unknown): boolean => fault instanceof Error && "code" in fault && fault.code === STALE;

type Stale = { of: Subject; typeCode: string; stored: ElementValues; sent: ElementValues; by: string | null; at: Date };

/** Somebody else has saved meanwhile: 422 on the same page, the words kept, and the elements that differ named. */
export const refuseStale = async (db: Db, { of, typeCode, stored, sent, by, at }: Stale): Promise<never> => {
  const person: { name: string } | undefined = by === null ? undefined : await db("core_staff").where({ id: by }).first("name");
  const labels = diffElements(of, typeCode, stored, sent, {}).map(({ label }) => label);
  const time = `${localDay(at)} ${clock(secondOfDay(at))}`;
  throw refuse(STALE, { field: "revision", values: { name: person?.name ?? "系统", time, labels: labels.length === 0 ? "没有" : labels.join("、") } });
};

const clock = (second: number): string => `${Math.floor(second / 3600)}:${String(Math.floor(second / 60) % 60).padStart(2, "0")}`;
