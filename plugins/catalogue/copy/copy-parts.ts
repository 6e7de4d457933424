import { elementsFor } from "../elements/elements-for.ts";

/** What 引入 copies, each by its own tick (YN-2.1.2.14, 2.1.2.13: “表单信息、业务表格、申请材料”). */
export const COPY_PARTS = ["info", "forms", "materials"] as const;
export type CopyPart = (typeof COPY_PARTS)[number];

export const PART_WORDS: Readonly<Record<CopyPart, string>> = { info: "表单信息", forms: "业务表格", materials: "申请材料" };

/** What makes an item this item and no other stays its own, once it is filled in. */
const OWN = new Set(["task_name", "use_level"]);
/** The codes of another item are never this one's. */
const NEVER = new Set(["local_catalog_code", "local_task_code"]);

const partOf = ({ key, section }: { key: string; section: string }): CopyPart => (key === "form_guid" ? "forms" : section === "materials" ? "materials" : "info");

/** The elements of the source that these parts bring; `filled` are those that the item has already. */
export const copiedKeys = (sourceType: string, parts: readonly CopyPart[], filled: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(elementsFor("item", sourceType).filter((element) => element.source !== "identity" && parts.includes(partOf(element)))
    .map(({ key }) => key).filter((key) => !NEVER.has(key) && !(OWN.has(key) && filled.has(key))));
