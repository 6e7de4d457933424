import type { RemarksByKey } from "../editor/remark-views.ts";
import { elementsFor } from "../elements/elements-for.ts";

/** One remark in the list above an item; `mayTick`: it has no field at which it could be ticked off. */
export type RemarkLine = { id: string; label: string; text: string; who: string; changed: boolean; ticked: boolean; href: string; mayTick: boolean };

type At = { typeCode: string; hrefOf: (element: string) => string; inForm: boolean };

/** Every remark with the element it speaks of, in the order of the dictionary; also at what the system gives (事项类型, 实施主体编码), which no form holds. */
export const remarkLines = (remarks: RemarksByKey, { typeCode, hrefOf, inForm }: At): RemarkLine[] => {
  const elements = elementsFor("item", typeCode);
  const place = (key: string): number => elements.findIndex((element) => element.key === key);
  return Object.entries(remarks).toSorted(([a], [b]) => place(a) - place(b)).flatMap(([key, list]) => list.map((remark) => {
    const href = hrefOf(key);
    return { ...remark, label: elements[place(key)]?.label ?? "事项", href, mayTick: inForm && href === "" };
  }));
};
