import { materialFormats, materialTypes, sourceTypes, type MaterialRecord } from "../api.ts";
import { labelOf } from "../codes.ts";
import { departmentRows, subtitleOf, type DepartmentColumns } from "../records/department-rows.ts";
import type { RecordSource } from "../records/record-source.ts";

export type MaterialRow = DepartmentColumns & {
  material_type: string; material_format: string; source_type: string; source_note: string; fill_note: string;
  blank_form_id: string | null; sample_id: string | null;
};

const toRecord = (row: MaterialRow): MaterialRecord => ({
  kind: "materials", id: row.id, title: row.name, usable: row.state === "active", revision: String(row.revision),
  subtitle: subtitleOf(row, [labelOf(materialTypes, row.material_type), labelOf(materialFormats, row.material_format), labelOf(sourceTypes, row.source_type)]),
  materialType: row.material_type, materialFormat: row.material_format, sourceType: row.source_type, sourceNote: row.source_note,
  blankFormId: row.blank_form_id ?? "", sampleId: row.sample_id ?? "", fillNote: row.fill_note,
});

export const materialSource: RecordSource<MaterialRow> = {
  kind: "materials", table: "libraries_materials", words: ["t.name"], usable: "t.state = 'active'", newest: "t.id desc",
  rows: (db) => departmentRows(db, "libraries_materials"), toRecord,
};
