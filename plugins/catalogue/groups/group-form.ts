import { z } from "zod";
import { rowId } from "../../../core/contract.ts";

const name = z.string().trim().min(1, "分组名称：请填写").max(60, "分组名称：请缩短到 60 个字以内");

export const GroupForm = z.object({ name, departmentId: rowId().catch("0") });
export const GroupName = z.object({ name });
/** 上移 and 下移: without a script, one place at a time. */
export const GroupMove = z.object({ by: z.enum(["-1", "1"]).transform(Number), back: z.string().regex(/^\/catalogue\/[a-z0-9/]+(\?[^\s\\]*)?$/).catch("/catalogue/groups") });
