import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../../people/access.ts";
import type { DeclaredParameter } from "./parameter.ts";
import { mustManageParameters } from "./policy.ts";

/** Sets a parameter, or lets the usual value hold again (`null`); the log keeps both values. */
export const setParameter = async (tx: Tx, actor: User, { parameter, value, now }: { parameter: DeclaredParameter; value: number | null; now: Date }): Promise<void> => {
  mustManageParameters(actor);
  const { id, label, unit, min, max, usual } = parameter;
  if (value !== null && (value < min || value > max)) throw refuse("core.parameter-range", { field: "value", values: { label, min, max, unit } });
  const before: { value: unknown } | undefined = await tx("core_parameters").where({ id }).forUpdate().first("value");
  if (value === null) await tx("core_parameters").where({ id }).delete();
  else await tx("core_parameters").insert({ id, value: JSON.stringify(value), changed_at: now, changed_by: actor.name }).onConflict("id").merge();
  await recordAudit(tx, { at: now, actor, action: "people.parameter-changed", subject: `parameter:${id}`, detail: { label, from: before?.value ?? usual, to: value ?? usual, reset: value === null } });
};
