import type { z } from "zod";
import type { Db } from "../../../core/contract.ts";
import type { FileStore } from "../../../core/ports/files.ts";
import { labelOf, materialFormats, materialTypes, optionsOf, sourceTypes } from "../codes.ts";
import { recordHref } from "../records/kinds.ts";
import { fileFacts, type FileFacts } from "../records/send-file.ts";
import type { Shelf } from "../records/shelf.ts";
import { FILE_HINT, storeUpload } from "../records/store-upload.ts";
import { MaterialForm } from "./material-form.ts";
import { materialSource, type MaterialRow } from "./material-rows.ts";

type Body = z.infer<typeof MaterialForm>;
type Files = { blankForm: FileFacts | null; sample: FileFacts | null };

const filesOf = async (files: FileStore, db: Db, row: MaterialRow | null): Promise<Files> => {
  const ids = [row?.blank_form_id ?? null, row?.sample_id ?? null];
  const found = await files.find(db, ids.flatMap((id) => id ?? []));
  const [blank, sample] = ids.map((id) => found.get(id ?? ""));
  const href = row === null ? "" : recordHref("materials", row.id);
  return { blankForm: blank === undefined ? null : fileFacts(blank, `${href}/blank-form`), sample: sample === undefined ? null : fileFacts(sample, `${href}/sample`) };
};

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
  formParts: async (db, row) => ({
    ...await filesOf(files, db, row), fileHint: FILE_HINT,
    types: optionsOf(materialTypes), formats: optionsOf(materialFormats), sources: optionsOf(sourceTypes),
  }),
  read: async (_db, { remove_blank_form: noForm, remove_sample: noSample, ...columns }, row, uploads) => {
    const [blank, sample] = [await storeUpload(files, uploads, "blank_form"), await storeUpload(files, uploads, "sample")];
    return {
      files: [blank, sample].flatMap((file) => file ?? []),
      columns: { ...columns, blank_form_id: kept(blank, noForm, row?.blank_form_id), sample_id: kept(sample, noSample, row?.sample_id) },
    };
  },
  show: async (db, row) => ({
    ...await filesOf(files, db, row), fillNote: row.fill_note,
    facts: [
      { label: "材料类型", value: labelOf(materialTypes, row.material_type) }, { label: "材料形式", value: labelOf(materialFormats, row.material_format) },
      { label: "来源渠道", value: labelOf(sourceTypes, row.source_type) }, { label: "来源渠道说明", value: row.source_note },
    ],
  }),
});
