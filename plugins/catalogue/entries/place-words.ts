import type { Body } from "../editor/form-rows.ts";
import type { ElementValues } from "../elements/element.ts";

/** The answers of a new entry that are no elements: whose it is, and whether it has 子项. Kept with the elements of a half-filled form. */
export const placeWords = (body: Body): ElementValues =>
  Object.fromEntries(["departmentId", "divided"].flatMap((name) => {
    const answer = body[name];
    return typeof answer === "string" ? [[name, answer]] : [];
  }));
