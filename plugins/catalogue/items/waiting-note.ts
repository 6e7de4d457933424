import { dateText } from "../../../core/calendar/chinese-date.ts";
import type { ItemVersion } from "../api.ts";

/** What an item is waiting for, below its name; `""` when nothing is open. `inForce`: the number of the version the public sees. */
export const waitingNote = (version: ItemVersion, inForce: number | undefined): string => {
  const beside = inForce === undefined || inForce === version.number ? "" : `，第 ${inForce} 版在用`;
  switch (version.state) {
    case "draft": return version.step === "head" ? `等待部门负责人审核${beside}` : draftNote(version.returned, beside);
    case "submitted": case "examined": return `${stepNote(version)}${beside}`;
    case "published": return [PROCEDURES[version.procedure], suspensionNote(version.suspension)].filter((part) => part !== "").join("，");
    case "archived": case "abolished": return "";
  }
};

const stepNote = ({ step, effectiveOn }: ItemVersion): string => {
  if (step === "scheduled") return `待生效，${dateText(effectiveOn)}起生效`;
  return step === "examine" ? "等待编办审核" : "等待发布";
};

const PROCEDURES: Readonly<Record<ItemVersion["procedure"], string>> = { "": "", abolition: "作废待审", move: "移动待审", suspension: "暂停待审", resumption: "恢复待审" };

const suspensionNote = (suspension: ItemVersion["suspension"]): string =>
  suspension === null ? "" : `${dateText(suspension.from)}起暂停办理${suspension.until === "" ? "" : `，到${dateText(suspension.until)}`}`;

const draftNote = (returned: boolean, beside: string): string => {
  if (returned) return `被退回，等待修改${beside}`;
  return beside === "" ? "" : `变更中${beside}`;
};
