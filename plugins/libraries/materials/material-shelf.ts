import type { z } from "zod";
import type { Db, FileStore, StoredFile } from "../../../core/contract.ts";
import { materialFormats, materialTypes, sourceTypes } from "../api.ts";
import { labelOf, optionsOf } from "../codes.ts";
import { filePreview } from "../records/file-preview.ts";
import { recordHref } from "../records/kinds.ts";
import { fileFacts, type FileFacts } from "../records/send-file.ts";
import type { Fact, Shelf } from "../records/shelf.ts";
import { checkUploads, storeUpload } from "../records/store-upload.ts";
import { MaterialForm } from "./material-form.ts";
import { materialSource, type MaterialRow } from "./material-rows.ts";

type Body = z.infer<typeof MaterialForm>;
type Shown = { file: StoredFile; facts: FileFacts; href: string };
type Files = { blankForm: Shown | null; sample: Shown | null };

const filesOf = async (files: FileStore, db: Db, row: MaterialRow | null): Promise<Files> => {
  const found = row === null ? new Map<string, StoredFile>() : await files.find(db, [row.blank_form_id, row.sample_id].flatMap((id) => id ?? []));
  const shown = (id: string | null | undefined, path: string): Shown | null => {
    const file = found.get(id ?? "");
    const href = `${recordHref("materials", row?.id ?? "")}/${path}`;
    return file === undefined ? null : { file, facts: fileFacts(file, href), href };
  };
  return { blankForm: shown(row?.blank_form_id, "blank-form"), sample: shown(row?.sample_id, "sample") };
};

/** A file on the page of its material, with the content below it. */
const shownFile = async (files: FileStore, label: string, shown: Shown | null): Promise<object> =>
  ({ label, facts: shown?.facts ?? null, preview: shown === null ? null : await filePreview(files, shown.file, shown.href) });

/** Which of two samples is the right one is seen by looking at both. */
const fileFact = (row: MaterialRow, label: string, path: string, fileId: string | null): Fact =>
  (fileId === null ? { label, value: "没有" } : { label, value: `打开${label}`, href: `${recordHref("materials", row.id)}/${path}` });

/** A new file replaces the old one; without one the old one stays unless it is ticked to go. */
const kept = (stored: { id: string } | undefined, removed: string, before: string | null | undefined): string | null =>
  stored?.id ?? (removed === "1" ? null : before ?? null);

const words = (row: Pick<MaterialRow, "material_type" | "material_format" | "source_type" | "source_note" | "fill_note">) => ({
  material_type: row.material_type, material_format: row.material_format, source_type: row.source_type,
  source_note: row.source_note, fill_note: row.fill_note, remove_blank_form: "", remove_sample: "",
});

/** What is particular to 申报材料: its codes, and the blank form and the sample that go with it. */
export const materialShelf = (files: FileStore): Shelf<MaterialRow, Body> => ({
  source: materialSource, body: MaterialForm, uploads: true,
  line: (row) => ({
    type: labelOf(materialTypes, row.material_type), format: labelOf(materialFormats, row.material_format), source: labelOf(sourceTypes, row.source_type),
    files: [row.blank_form_id === null ? "" : "空白表格", row.sample_id === null ? "" : "示例样表"].filter((name) => name !== "").join("，"),
  }),
  words: (row) => words(row ?? { material_type: "1", material_format: "1", source_type: "10", source_note: "", fill_note: "" }),
  formParts: async (db, row) => {
    const { blankForm, sample } = await filesOf(files, db, row);
    return {
      blankForm: blankForm?.facts ?? null, sample: sample?.facts ?? null,
      types: optionsOf(materialTypes), formats: optionsOf(materialFormats), sources: optionsOf(sourceTypes),
    };
  },
  check: (_db, _words, _row, uploads) => checkUploads(files, uploads, { blank_form: "空白表格", sample: "示例样表" }),
  read: async (_db, { remove_blank_form: noForm, remove_sample: noSample, ...columns }, row, uploads) => {
    const [blank, sample] = [await storeUpload(files, uploads, "blank_form"), await storeUpload(files, uploads, "sample")];
    return {
      files: [blank, sample].flatMap((file) => file ?? []),
      columns: { ...columns, blank_form_id: kept(blank, noForm, row?.blank_form_id), sample_id: kept(sample, noSample, row?.sample_id) },
    };
  },
  facts: (row) => [
    { label: "材料类型", value: labelOf(materialTypes, row.material_type) }, { label: "材料形式", value: labelOf(materialFormats, row.material_format) },
    { label: "来源渠道", value: labelOf(sourceTypes, row.source_type) }, { label: "来源渠道说明", value: row.source_note },
    fileFact(row, "空白表格", "blank-form", row.blank_form_id), fileFact(row, "示例样表", "sample", row.sample_id),
  ],
  show: async ({ db }, row) => {
    const { blankForm, sample } = await filesOf(files, db, row);
    return {
      files: [await shownFile(files, "空白表格", blankForm), await shownFile(files, "示例样表", sample)], fillNote: row.fill_note,
    };
  },
});
