import { z } from "zod";
import { textField } from "../../../core/contract.ts";
import { materialFormats, materialTypes, sourceTypes } from "../api.ts";
import { codeField, Owned } from "../records/fields.ts";

/** The form of a material (domain-standards §1.12). The two files come beside it. */
export const MaterialForm = Owned("名称", "请写材料的正式名称，例如居民身份证").extend({
  material_type: codeField("材料类型", materialTypes),
  material_format: codeField("材料形式", materialFormats),
  source_type: codeField("来源渠道", sourceTypes),
  source_note: textField("来源渠道说明", 500),
  fill_note: textField("填报须知", 2000),
  remove_blank_form: z.string().default(""),
  remove_sample: z.string().default(""),
});
