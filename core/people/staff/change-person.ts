import type { Tx } from "../../contract.ts";
import { recordAudit } from "../../audit/audit.ts";
import { refuse } from "../../http/refusal.ts";
import type { User } from "../access.ts";
import { takeRoles } from "../roles/take-roles.ts";
import { MANAGE_STAFF, mustHold } from "./policy.ts";
import { ownDepartment } from "./own-department.ts";
import { lockPerson, placeOf } from "./staff-row.ts";

type Input = { id: string; name: string; department: string; phone: string; now: Date };

/**
 * Changes name, telephone and department of a person (YN-4.2.2). Roles reach from where a person sits, so another department takes those
 * away that would reach something else there (`take-roles.ts`). Answers how many were taken.
 */
export const changePerson = async (tx: Tx, actor: User, { id, name, department, phone, now }: Input): Promise<number> => {
  const known = await lockPerson(tx, id);
  mustHold(actor, MANAGE_STAFF, placeOf(known));
  const { regionPath, name: departmentName } = await ownDepartment(tx, actor, department);
  const isMoved = known.department_id !== department;
  if (isMoved && id === actor.id) throw refuse("core.staff-self", { field: "department" });
  await tx("core_staff").where({ id }).update({ name, phone, department_id: department });
  const taken = await takeRoles(tx, { staffIds: [id], otherDepartment: isMoved, otherRegion: regionPath !== known.region_path });
  await recordAudit(tx, {
    at: now, actor, action: "people.account-changed", subject: `staff:${id}`,
    detail: {
      account: known.account, name, changed: [...(known.name === name ? [] : ["name"]), ...(known.phone === phone ? [] : ["phone"])],
      ...(isMoved ? { from: known.department_name, to: departmentName, rolesTaken: taken } : {}),
    },
  });
  return taken.length;
};
