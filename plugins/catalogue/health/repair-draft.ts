import type { Db, Tx, User } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { ItemVersion } from "../api.ts";
import { findRecords } from "../items/find-records.ts";
import { elementsOfVersion } from "../items/read-elements-of.ts";
import { saveDraft } from "../items/save-draft.ts";
import type { HealthFacts, HealthRule } from "./rule.ts";
import { ruleById } from "./rules.ts";

/** The one-click repair of a rule, done on what is stored and saved like any other change; nothing where it repairs nothing (any more). */
export const repairDraft = async (
  tx: Tx, actor: User, { version: { versionId, typeCode }, rule: id, revision, now }: { version: ItemVersion; rule: string; revision: number; now: Date }, { libraries }: { libraries: Libraries },
): Promise<{ rule: HealthRule; revision: number } | undefined> => {
  const rule = ruleById(id);
  const facts = await factsOf(tx, libraries, versionId, typeCode);
  const changed = rule?.find(facts) === undefined ? undefined : rule.repair?.change(facts);
  if (rule === undefined || changed === undefined) return undefined;
  return { rule, ...await saveDraft(tx, actor, { versionId, revision, values: changed, now }) };
};

const factsOf = async (db: Db, libraries: Libraries, versionId: string, typeCode: string): Promise<HealthFacts> => {
  const values = await elementsOfVersion(db, versionId);
  return { typeCode, values, records: await findRecords(db, libraries, [{ typeCode, values }]) };
};
