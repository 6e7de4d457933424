import type { ItemVersion } from "../api.ts";

/** What an item is waiting for, below its name; `""` when nothing is open. `inForce`: the number of the version the public sees. */
export const waitingNote = (version: ItemVersion, inForce: number | undefined, hasChain: boolean): string => {
  const beside = inForce === undefined || inForce === version.number ? "" : `，第 ${inForce} 版在用`;
  switch (version.state) {
    case "draft": return draftNote(version.returned, beside);
    case "submitted": return `${hasChain ? "等待编办审核" : "等待发布"}${beside}`;
    case "examined": return `等待发布${beside}`;
    case "published": return PROCEDURES[version.procedure];
    case "archived": case "abolished": return "";
  }
};

const PROCEDURES: Readonly<Record<ItemVersion["procedure"], string>> = { "": "", abolition: "作废待审", move: "移动待审" };

const draftNote = (returned: boolean, beside: string): string => {
  if (returned) return `被退回，等待修改${beside}`;
  return beside === "" ? "" : `变更中${beside}`;
};
