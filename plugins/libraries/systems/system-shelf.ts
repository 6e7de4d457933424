import type { z } from "zod";
import { labelOf, optionsOf, runLevels } from "../codes.ts";
import { codeField, Owned, textField } from "../records/fields.ts";
import type { Shelf } from "../records/shelf.ts";
import { systemSource, type SystemRow } from "./system-rows.ts";

const isWebAddress = (text: string): boolean => text === "" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));

export const SystemForm = Owned("系统名称", "请写系统的正式名称，例如云南省食品经营许可管理系统").extend({
  url: textField("网址", 500).refine(isWebAddress, "网址：请写完整，以 http:// 或者 https:// 开头"),
  run_level: codeField("运行系统层级", runLevels),
  contact: textField("联系人和电话", 200),
  note: textField("说明", 1000),
});

/** What is particular to 业务系统. */
export const systemShelf: Shelf<SystemRow, z.infer<typeof SystemForm>> = {
  source: systemSource, body: SystemForm, uploads: false,
  line: (row) => ({ url: row.url, level: labelOf(runLevels, row.run_level), contact: row.contact }),
  words: (row) => ({ url: row?.url ?? "", run_level: row?.run_level ?? "", contact: row?.contact ?? "", note: row?.note ?? "" }),
  formParts: async () => ({ levels: optionsOf(runLevels) }),
  check: async () => [],
  read: async (_db, columns) => ({ columns, files: [] }),
  show: async (_db, row) => ({
    note: row.note,
    facts: [
      { label: "网址", value: row.url, ...(row.url === "" ? {} : { href: row.url }) },
      { label: "运行系统层级", value: labelOf(runLevels, row.run_level) }, { label: "联系人和电话", value: row.contact },
    ],
  }),
};
