import { z } from "zod";
import { ById, notFound, page, redirect, type RouteTable, rowId, type User } from "../../../core/contract.ts";
import { requireReviewer } from "../decisions/require-reviewer.ts";
import type { ReviewTools } from "../review-tools.ts";
import { findPhrases, type Phrase } from "./find-phrases.ts";
import { phrasesHref, phrasesPage } from "./phrases-page.ts";
import { deletePhrase, savePhrase } from "./save-phrase.ts";

const Wish = z.object({ id: rowId().catch("") });
const PhraseForm = z.object({
  title: z.string().trim().min(1, "名称：请填写").max(40, "名称：请控制在 40 个字以内"),
  words: z.string().trim().min(1, "意见内容：请填写").max(2_000, "意见内容：请控制在 2000 个字以内"),
  shared: z.literal("1").optional().catch(undefined),
});

/** 常用意见 per person and shared per department. */
export const phraseRoutes = (tools: ReviewTools) => (r: RouteTable): void => {
  r.form("/", {
    access: "signed-in", query: Wish, body: PhraseForm,
    show: async ({ user, query, form }) => {
      requireReviewer(user);
      const phrases = await findPhrases(tools.db, user);
      return page("review/phrases/list.njk", phrasesPage(phrases, chosenAmong(phrases, query.id), form));
    },
    submit: async ({ user, query, body, now }) => {
      await tools.transact((tx) => savePhrase(tx, user, { id: query.id, title: body.title, words: body.words, shared: body.shared === "1", now }));
      return redirect(phrasesHref, { kind: "done", title: "已保存常用意见", text: `“${body.title}”审核时可以直接填入。` });
    },
  });
  r.form("/:id/delete", {
    access: "signed-in", params: ById, body: z.unknown(),
    show: async ({ user, params }) => page("review/phrases/delete.njk", { phrase: await ownPhrase(tools, user, params.id) }),
    submit: async ({ user, params }) => {
      await tools.transact((tx) => deletePhrase(tx, user, params.id));
      return redirect(phrasesHref, { kind: "done", title: "已删除常用意见", text: "" });
    },
  });
};

const chosenAmong = (phrases: readonly Phrase[], id: string): Phrase | undefined => {
  if (id === "") return undefined;
  const chosen = phrases.find((phrase) => phrase.id === id && phrase.mine);
  if (chosen === undefined) throw notFound();
  return chosen;
};

const ownPhrase = async ({ db }: ReviewTools, user: User, id: string): Promise<{ title: string; words: string; deleteHref: string }> => {
  requireReviewer(user);
  const chosen = chosenAmong(await findPhrases(db, user), id);
  if (chosen === undefined) throw notFound();
  return { title: chosen.title, words: chosen.words, deleteHref: `${phrasesHref}/${id}/delete` };
};
