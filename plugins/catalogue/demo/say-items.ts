import type { Department, Tx } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { checkElements } from "../elements/check-elements.ts";
import type { ElementValues } from "../elements/element.ts";
import { textIn } from "../elements/element-values.ts";
import { problemLine } from "../elements/problem-at.ts";
import { sharedValues } from "../elements/shared-values.ts";
import { settledValues } from "../elements/shown-elements.ts";
import { levelDigit } from "../items/compose-code.ts";
import { withArticles, withRecords, type DemoRecords } from "./demo-records.ts";
import type { TimedStage } from "./demo-timeline.ts";
import type { PlannedItem } from "./plan-demo.ts";

export type MadeEntry = { id: string; values: ElementValues };
/** A stage with all that its version says; nothing for a stage that is about the version before. */
export type SaidStage = TimedStage & { values: ElementValues };
export type SaidItem = { planned: PlannedItem; stages: readonly SaidStage[] };

type Place = { tx: Tx; libraries: Libraries; departments: ReadonlyMap<string, Department>; records: DemoRecords };

/** What each version says: common to the department, of the item, of this version; with what flows in from the 目录. */
export const sayItems = async (place: Place, items: readonly PlannedItem[], entries: ReadonlyMap<string, MadeEntry>): Promise<SaidItem[]> => {
  const said = items.flatMap((planned) => planned.stages.map((timed) => valuesOf(place, planned, timed, entries)));
  const texts = (await withArticles(place.tx, place.libraries, said)).values();
  return items.map((planned) => ({ planned, stages: planned.stages.map((timed) => ({ ...timed, values: complete(planned, timed, texts.next().value ?? {}) })) }));
};

const valuesOf = ({ departments, records }: Place, { department, typeCode, item, entryKey }: PlannedItem, { stage }: TimedStage, entries: ReadonlyMap<string, MadeEntry>): ElementValues => {
  if (!("differs" in stage)) return {};
  const empty = stage.kind === "draft" ? stage.empty : [];
  const said = Object.entries({ ...department.common, ...item.values, ...stage.differs }).filter(([key]) => !empty.includes(key));
  const own = withRecords("item", typeCode, Object.fromEntries(said), { records, department: department.name });
  const entry = entries.get(entryKey);
  const shared = entry === undefined ? {} : sharedValues(typeCode, entry.values);
  const level = levelDigit(departments.get(department.name)?.regionCode ?? "");
  return settledValues("item", typeCode, { use_level: [level], ...shared, ...own });
};

/** What goes out has to be complete, like everything that people hand in. */
const complete = ({ typeCode }: PlannedItem, { stage }: TimedStage, values: ElementValues): ElementValues => {
  if (stage.kind !== "published") return values;
  const [problem] = checkElements("item", typeCode, values);
  if (problem !== undefined) throw new Error(`“${textIn(values, "task_name")}” of the demo site: ${problemLine(problem)}`);
  return values;
};
