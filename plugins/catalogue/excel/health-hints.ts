import { isDeepStrictEqual } from "node:util";
import type { Db } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { ElementValues } from "../elements/element.ts";
import { ownValue } from "../elements/element-values.ts";
import { examineItem } from "../health/examine-item.ts";
import { findRecords } from "../items/find-records.ts";
import { faultAt, type BookRow } from "./book-row.ts";
import type { Fault } from "./import-model.ts";

type Read = { row: BookRow; typeCode: string; before: ElementValues; values: ElementValues };

/** What the 体检 will refuse of the cells that these rows bring: the draft can be imported so, and not be handed in. */
export const healthHints = async (db: Db, libraries: Libraries, rows: readonly BookRow[]): Promise<Fault[]> => {
  const read = rows.flatMap(readOf);
  const records = await findRecords(db, libraries, read);
  return read.flatMap(({ row, typeCode, before, values }) => examineItem({ typeCode, values, records })
    .filter(({ severity, key }) => severity === "error" && !isDeepStrictEqual(ownValue(before, key), ownValue(values, key)))
    .flatMap(({ key, message }) => {
      const cell = row.sheet.columns.findIndex((column) => column?.role === "value" && column.key === key);
      return cell === -1 || row.faults.some((fault) => fault.cell === cell) ? [] : [faultAt(row, cell, `可以导入，提交审核以前要改正：${message}`, "hint")];
    }));
};

const readOf = (row: BookRow): Read[] => {
  if (row.act === "create") return [{ row, typeCode: row.typeCode, before: {}, values: row.values }];
  if (row.act === "insert" || row.act === "next" || row.act === "again") return [{ row, typeCode: row.row.identity.typeCode, before: row.before, values: row.row.values }];
  return [];
};
