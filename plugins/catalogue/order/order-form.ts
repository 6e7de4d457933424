import { z } from "zod";
import { PageNumber, rowId } from "../../../core/contract.ts";
import type { Wish } from "./place-anew.ts";


/** Which list: 目录 of a type, or 事项 of a 目录 (`none`: those without one); `department` for those who keep several. */
export const OrderAddress = z.object({
  type: z.string().regex(/^\d{2}$/).catch(""), entry: z.union([rowId(), z.literal("none")]).catch(""), department: rowId().catch(""),
  page: PageNumber,
});
export type OrderAddress = z.infer<typeof OrderAddress>;

/** The ids carry a letter: names that are numbers would make the form's reader build a list. */
const Places = z.record(z.string().regex(/^i\d+$/), z.coerce.number("序号：请填正整数").int("序号：请填正整数").min(1, "序号：请填正整数").max(9_999_999, "序号：请填小一些的数"));

/** Every row sends the number it was shown with and the one it has now; a button sends 上移 or 下移 of its row. */
export const OrderForm = z.object({
  place: Places.default({}), was: Places.catch({}),
  _act: z.string().regex(/^(save|up:\d+|down:\d+)$/).catch("save"),
});

/** The rows that shall stand elsewhere. */
export const wishesIn = ({ place, was, _act: act }: z.infer<typeof OrderForm>): Wish[] => {
  const [verb, pressed = ""] = act.split(":");
  const stepped = verb === "save" ? [] : [{ id: pressed, place: (was[`i${pressed}`] ?? 1) + (verb === "up" ? -1 : 1) }];
  return [...stepped, ...Object.entries(place).filter(([key, number]) => key !== `i${pressed}` && number !== was[key]).map(([key, number]) => ({ id: key.slice(1), place: number }))];
};
