import { z } from "zod";
import type { SearchDocument } from "../../../core/contract.ts";
import type { PresentedItem } from "../../catalogue/api.ts";

/** The index of the 常见问题 of the public items: one document for each item that has any. */
export const QUESTIONS = "questions";

export const QuestionCard = z.object({
  code: z.string(), name: z.string(), department: z.string(), region: z.object({ code: z.string(), name: z.string() }),
  questions: z.array(z.object({ question: z.string(), answer: z.string() })),
});
export type QuestionCard = z.infer<typeof QuestionCard>;

/** The names of the filters, as they stand in the address. */
export const QUESTION_FILTERS = ["theme", "department"] as const;

/** What people ask of one item, `null` when nobody has written it down. */
export const questionDocumentOf = (item: PresentedItem): SearchDocument | null => {
  const rows = item.elements.find(({ key }) => key === "faqs")?.rows ?? [];
  const questions = rows.map(({ cells }) => ({ question: textOf(cells, "question"), answer: textOf(cells, "answer") })).filter(({ question }) => question !== "");
  if (questions.length === 0) return null;
  return {
    id: item.itemId,
    fields: {
      // A part of a question finds it like a part of a name: 要带什么 and 能不能代办 too, which are words of asking elsewhere.
      title: item.name, aliases: [...item.aliases, ...questions.map(({ question }) => question)], department: item.search.departments.join(" "),
      conditions: questions.map(({ answer }) => answer).join(" "),
    },
    filters: { theme: item.search.themes, department: [item.department.name], regionCode: [item.region.code] },
    place: item.order,
    data: { code: item.publicCode, name: item.name, department: item.department.name, region: { ...item.region }, questions } satisfies QuestionCard,
  };
};

const textOf = (cells: readonly { key: string; text: string }[], key: string): string => cells.find((cell) => cell.key === key)?.text ?? "";
