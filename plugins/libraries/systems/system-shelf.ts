import type { z } from "zod";
import { textField } from "../../../core/contract.ts";
import { labelOf, optionsOf, runLevels } from "../codes.ts";
import { codeField, Owned } from "../records/fields.ts";
import type { Shelf } from "../records/shelf.ts";
import { systemSource, type SystemRow } from "./system-rows.ts";

const isWebAddress = (text: string): boolean => text === "" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));

const webField = (label: string) => textField(label, 500).refine(isWebAddress, `${label}：请写完整，以 http:// 或者 https:// 开头`);

export const SystemForm = Owned("系统名称", "请写系统的正式名称，例如云南省食品经营许可管理系统").extend({
  url: webField("网址"),
  run_level: codeField("运行系统层级", runLevels),
  contact: textField("运维联系人", 200),
  phone: textField("运维电话", 100),
  health_url: webField("运行检查地址"),
  note: textField("说明", 1000),
});

const words = ({ url, run_level, contact, phone, health_url, note }: Pick<SystemRow, "url" | "run_level" | "contact" | "phone" | "health_url" | "note">) =>
  ({ url, run_level, contact, phone, health_url, note });

/** What is particular to 业务系统. */
export const systemShelf: Shelf<SystemRow, z.infer<typeof SystemForm>> = {
  source: systemSource, body: SystemForm, uploads: false,
  line: (row) => ({ url: row.url, level: labelOf(runLevels, row.run_level), contact: [row.contact, row.phone].filter((part) => part !== "").join("　") }),
  words: (row) => words(row ?? { url: "", run_level: "", contact: "", phone: "", health_url: "", note: "" }),
  formParts: async () => ({ levels: optionsOf(runLevels) }),
  check: async () => [],
  read: async (_db, columns) => ({ columns, files: [] }),
  facts: (row) => [
    { label: "网址", value: row.url, ...(row.url === "" ? {} : { href: row.url }) },
    { label: "运行系统层级", value: labelOf(runLevels, row.run_level) },
    { label: "运维联系人", value: row.contact }, { label: "运维电话", value: row.phone },
    { label: "运行检查地址", value: row.health_url, ...(row.health_url === "" ? {} : { href: row.health_url }) },
  ],
  show: async (_house, row) => ({ note: row.note }),
};
