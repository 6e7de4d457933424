import { z } from "zod";

const name = z.string().trim().min(1, "分组名称：请填写").max(60, "分组名称：请缩短到 60 个字以内");
const Id = z.string().regex(/^[1-9]\d{0,17}$/);

export const GroupForm = z.object({ name, departmentId: Id.catch("0") });
export const GroupName = z.object({ name });
/** 上移 and 下移: without a script, one place at a time. */
export const GroupMove = z.object({ by: z.enum(["-1", "1"]).transform(Number), back: z.string().regex(/^\/catalogue\/[a-z0-9/]+(\?[^\s\\]*)?$/).catch("/catalogue/groups") });
