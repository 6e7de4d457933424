import type { EntryChoice } from "./find-choices.ts";

const WHOSE = { own: "本单位：", sector: "对口单位：", other: "" } as const;

/** What a select offers: one group for each department that keeps some, in the order of the choices. */
export const entryOptions = (entries: readonly EntryChoice[]): object[] => [...Map.groupBy(entries, ({ department_id: id }) => id).values()].flatMap(([first, ...others]) =>
  (first === undefined ? [] : [{ label: `${WHOSE[first.whose]}${first.department_name}`, options: [first, ...others].map(({ id, name }) => ({ value: id, text: name })) }]));
