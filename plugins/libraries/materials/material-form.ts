import { z } from "zod";
import { isCodeOf, materialFormats, materialTypes, sourceTypes } from "../codes.ts";
import { Owned, textField } from "../records/fields.ts";

/** The form of a material (domain-standards §1.12). The two files come beside it. */
export const MaterialForm = Owned("名称").extend({
  material_type: z.string().refine(isCodeOf(materialTypes), "材料类型：请选择"),
  material_format: z.string().refine(isCodeOf(materialFormats), "材料形式：请选择"),
  source_type: z.string().refine(isCodeOf(sourceTypes), "来源渠道：请选择"),
  source_note: textField("来源渠道说明", 500),
  fill_note: textField("填报须知", 2000),
  remove_blank_form: z.string().default(""),
  remove_sample: z.string().default(""),
});
