import { errorAt, type FormState } from "../../../core/contract.ts";
import type { Phrase } from "./find-phrases.ts";

export const phrasesHref = "/review/phrases";

/** 常用意见: what there is, and one form for a new one or the chosen one. */
export const phrasesPage = (phrases: readonly Phrase[], chosen: Phrase | undefined, form: FormState): object => {
  const typed = (field: "title" | "words"): string => {
    const value = form.words[field];
    return typeof value === "string" ? value : chosen?.[field] ?? "";
  };
  return {
    action: chosen === undefined ? phrasesHref : `${phrasesHref}?id=${chosen.id}`, heading: chosen === undefined ? "新增常用意见" : "修改常用意见",
    rows: phrases.map((phrase) => ({
      title: phrase.title, words: phrase.words, whose: phrase.shared ? (phrase.mine ? "本单位共用" : `本单位共用，${phrase.owner} 添加`) : "自己用",
      editHref: phrase.mine ? `${phrasesHref}?id=${phrase.id}#phrase` : "", deleteHref: phrase.mine ? `${phrasesHref}/${phrase.id}/delete` : "",
    })),
    title: typed("title"), titleError: errorAt(form, "title"), words: typed("words"), wordsError: errorAt(form, "words"),
    shared: form.errors.length > 0 ? form.words["shared"] === "1" : chosen?.shared ?? false, cancelHref: chosen === undefined ? "" : phrasesHref,
  };
};
