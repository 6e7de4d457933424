import { z } from "zod";
import { rowId } from "../../http/row-id.ts";
import { phoneField, requiredText } from "../../http/form-fields.ts";

export const PersonForm = z.object({
  name: requiredText("姓名", 50),
  department: rowId("部门：请选择"),
  phone: phoneField("联系电话"),
});
/** The account is what signs acts for ever: it is chosen once. */
export const NewPersonForm = PersonForm.extend({
  account: requiredText("账号", 30).regex(/^[A-Za-z][A-Za-z0-9._-]{2,29}$/, "账号：3 至 30 位字母、数字、点、横线，以字母开头").toLowerCase(),
});
