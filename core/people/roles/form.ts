import { z } from "zod";
import { SCOPE_KINDS } from "../access.ts";
import { requiredText, textField } from "../../http/form-fields.ts";

export const RoleId = z.string().regex(/^[a-z0-9.-]{1,60}$/);
const Ticked = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

export const RoleForm = z.object({
  label: requiredText("角色名称", 30),
  note: textField("说明", 200),
  permissions: Ticked.refine((list) => list.length > 0, "权限：请至少选择一项"),
});
export const GrantForm = z.object({
  role: z.string("角色：请选择").pipe(RoleId.or(z.literal("")).refine((id) => id !== "", "角色：请选择")),
  scope: z.enum(SCOPE_KINDS, "管理范围：请选择"),
});
