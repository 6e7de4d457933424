import { z } from "zod";
import { rowId, SearchText } from "../../../core/contract.ts";

export const NewItemAddress = z.object({ type: z.string().regex(/^\d{2}$/).catch(""), entry: rowId().catch(""), q: SearchText });

/** 新增事项, first step: where it belongs. Its elements are filled in afterwards. */
export const NewItemForm = z.object({
  departmentId: rowId("办理主体：请从列表中选择"),
  entryId: rowId().catch(""),
  typeCode: z.string().regex(/^\d{2}$/, "事项类型：请从列表中选择"),
  baseCode: z.string().max(12).catch(""),
  name: z.string().trim().max(1000, "事项名称：请缩短到 1000 个字以内").default(""),
});
