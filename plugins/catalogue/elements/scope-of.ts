import { typeCode as typeOf } from "../codes/type-codes.ts";
import type { Scope, Subject } from "./element.ts";

/**
 * The form that is meant: an item or an entry of one type; the type decides the family of elements (domain-standards §1.3).
 * A code that is no type (the “99 其他” of one province) gets the widest family, so that nothing of such an item is lost.
 */
export function scopeOf(of: Subject, typeCode: string): Scope {
  return { of, typeCode, family: typeOf(typeCode)?.family ?? "general" };
}
