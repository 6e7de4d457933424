import { expect } from "chai";
import fc from "fast-check";
import qs from "qs";
import { assignCell } from "../../../plugins/catalogue/elements/assign-cell.ts";
import { assignElement } from "../../../plugins/catalogue/elements/assign-element.ts";
import type { ElementValue, LibraryRecords, Row } from "../../../plugins/catalogue/elements/element.ts";
import { isCell, ownValue } from "../../../plugins/catalogue/elements/element-values.ts";
import { elementsFor } from "../../../plugins/catalogue/elements/elements-for.ts";
import { exportElements } from "../../../plugins/catalogue/elements/export-elements.ts";
import { sectionViews } from "../../../plugins/catalogue/elements/field-view.ts";
import type { FieldView } from "../../../plugins/catalogue/elements/field-view-model.ts";
import { plainCell } from "../../../plugins/catalogue/elements/plain-cell.ts";
import { readElements } from "../../../plugins/catalogue/elements/read-elements.ts";
import { schemaFor } from "./schema-for.ts";
import { settledValues } from "../../../plugins/catalogue/elements/shown-elements.ts";
import { arbitraryValues } from "./arbitrary-values.ts";

const names = new Map([["11", "甲"], ["12", "乙、丙；丁"], ["13", "《某办法》"]]);
const all = new Map([...names].map(([id, name]) => [id, { id, name }]));
const records: LibraryRecords = { laws: all, materials: all, documents: all, windows: all, systems: all };

/** What a browser sends for a field as it is drawn. */
function sent(field: FieldView): [string, string][] {
  const unit = field.unitField === null ? [] : sent(field.unitField);
  if (field.look === "fixed") return [];
  if (field.look === "rows" || field.look === "library") {
    return field.rows.flatMap((row) => [...(field.look === "library" ? [[row.recordName, row.record] as [string, string]] : []), ...row.fields.flatMap(sent)]);
  }
  if (field.options.length === 0) return [[field.name, field.value.replaceAll("\n", "\r\n")], ...unit];
  return [...field.options.filter(({ checked }) => checked).map(({ value }): [string, string] => [field.name, value]), ...unit];
}

describe("nothing is lost on the way", () => {
  it("of any values through the editor form and back, as a browser without script sends it", () => {
    fc.assert(fc.property(arbitraryValues("01"), (values) => {
      const fields = sectionViews({ of: "item", typeCode: "01", words: values, problems: [], records }).flatMap((section) => section.fields);
      const body = fields.flatMap(sent).map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`).join("&");
      const read = readElements("item", "01", qs.parse(body, { parameterLimit: 100_000 }));
      expect(read.problems).to.deep.equal([]);
      expect(read.values).to.deep.equal(values);
    }), { numRuns: 60 });
  });

  it("of stored values in the eyes of the schema", () => {
    const schema = schemaFor("item", "01");
    fc.assert(fc.property(arbitraryValues("01"), (values) => {
      expect(schema.safeParse(values).error).to.equal(undefined);
    }), { numRuns: 60 });
    expect(schema.safeParse({ nonsense: "x" }).success).to.equal(false);
    expect(schema.safeParse({ task_code: "x" }).success).to.equal(false);
    expect(schema.safeParse({ promise_day: "5" }).success).to.equal(false);
    expect(schema.safeParse({ steps: [{ name: "受理", x: "1" }] }).success).to.equal(false);
    expect(schema.safeParse({ plan_effective_date: "2026-02-30" }).success).to.equal(false);
  });

  it("of any single cell through the text of a table", () => {
    const cells = elementsFor("item", "01").filter(({ source }) => source !== "identity");
    fc.assert(fc.property(arbitraryValues("01"), (values) => {
      for (const { key, control } of cells) {
        const value = ownValue(values, key);
        if (control.kind === "rows" || control.kind === "library" || !isCell(value)) continue;
        expect(assignCell(control, plainCell(control, value)), key).to.deep.equal({ value });
      }
    }), { numRuns: 60 });
  });

  it("of any item through JSON with the keys of the national tables", () => {
    fc.assert(fc.property(arbitraryValues("01"), (drawn) => {
      const values = settledValues("item", "01", drawn);
      const exported: Record<string, unknown> = JSON.parse(JSON.stringify(exportElements("item", "01", {}, values, records)));
      const back = Object.fromEntries(Object.keys(values).map((key) => {
        const { value, names: rows, doubt } = assignElement(key, exported[key]);
        expect(doubt, key).to.equal(undefined);
        return [key, value ?? rows];
      }));
      expect(back).to.deep.equal(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, named(key, value)])));
    }), { numRuns: 60 });
  });
});

/** Library rows come back with names, which the importer turns into records. */
function named(key: string, value: ElementValue): unknown {
  const control = elementsFor("item", "01").find((element) => element.key === key)?.control;
  if (control?.kind !== "library" || typeof value !== "object") return value;
  return value.filter((row): row is Row => typeof row === "object").map(({ record, ...details }) => ({ name: names.get(String(record)), details }));
}
