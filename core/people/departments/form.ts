import { z } from "zod";
import { normaliseCode } from "../../codes/normalise-code.ts";
import { parseUscc, usccMessages } from "../../codes/uscc.ts";
import { phoneField, requiredText, textField } from "../../http/form-fields.ts";

/** GB 32100: both check characters are computed, because one slip gives all items of the department a wrong code. */
const CreditCode = z.string().transform(normaliseCode).superRefine((code, context) => {
  if (code === "") return;
  const parsed = parseUscc(code);
  const [problem] = parsed.ok ? [] : parsed.problems;
  if (problem !== undefined) context.addIssue({ code: "custom", message: usccMessages[problem] });
});

/** What a department is; where it stands is another form (移动). */
export const DepartmentForm = z.object({
  name: requiredText("部门名称", 100),
  short_name: textField("简称", 30),
  credit_code: CreditCode,
  phone: phoneField("电话"),
  address: textField("地址", 200),
  position: z.string().trim().regex(/^\d{0,4}$/, "排序号：请填 0 至 9999 之间的整数").transform((text) => Number(text)),
});
export type DepartmentWords = z.infer<typeof DepartmentForm>;

export const RegionCode = z.string().regex(/^\d{6,12}$/);
