import { dateText } from "../../../core/calendar/chinese-date.ts";
import { type FormState, formValues } from "../../../core/contract.ts";
import { LAW_STATUSES, lawLevels, optionsOf } from "../codes.ts";
import { cancelAddress, withBack, withPicked, type Back } from "../records/back.ts";
import type { LawRecord } from "../api.ts";
import { stalePart } from "../records/stale-part.ts";
import { crumbsTo, listHref, recordHref } from "../records/kinds.ts";
import type { Law } from "./find-law.ts";
import { articlesText } from "./parse-articles.ts";
import { recognisedPart } from "./recognised-part.ts";

/** What stands in the form of a new law. */
export const noLawWords = {
  title: "", short_title: "", level: "", doc_no: "", issuer: "", published_on: "", effective_on: "", expires_on: "",
  status: "有效", superseded_by: "", articles: "", revision: "",
};

/** What stands in the form of a known one. */
export const lawWords = ({ row, articles, successor }: Pick<Law, "row" | "articles" | "successor">): typeof noLawWords => ({
  title: row.title, short_title: row.short_title, level: row.level, doc_no: row.doc_no, issuer: row.issuer,
  published_on: row.published_on ?? "", effective_on: row.effective_on ?? "", expires_on: row.expires_on ?? "",
  status: row.status, superseded_by: successor?.title ?? "", articles: articlesText(articles), revision: String(row.revision),
});

/** The form of a later version: what stands in it is the earlier one, the dates and the number of the document to be written anew. */
export const revisionFormPage = (form: FormState, law: Law): object => {
  const { title, short_title: shortTitle, level, issuer, articles, revision } = lawWords(law);
  const values = formValues(form, { title, short_title: shortTitle, level, issuer, articles, revision, doc_no: "", published_on: "", effective_on: "" });
  const href = recordHref("laws", law.row.id);
  return {
    crumbs: [...crumbsTo("laws"), { text: law.row.title, href }], title: "修订", problems: form.errors,
    // Shown again, the form is about the earlier version as it is now.
    values: { ...values, revision }, action: `${href}/revise`, cancelHref: href,
    before: `《${law.row.title}》${law.row.effective_on === null ? "" : `（${dateText(law.row.effective_on)}起施行）`}`, levels: optionsOf(lawLevels),
    recognised: recognisedPart(values.articles, form.errors.length > 0),
  };
};

/** `there`: what the library has already of the title that was typed. */
type Around = { back: Back; preview: boolean; there?: LawRecord | undefined };

/** The form of a law, new or known; `preview` shows what was recognised in the pasted articles. */
export const lawFormPage = (form: FormState, law: Law | null, { back, preview, there }: Around): object => {
  const kept = law === null ? { ...noLawWords, title: back.name } : lawWords(law);
  const values = { ...formValues(form, kept), revision: kept.revision };
  const own = law === null ? `${listHref("laws")}/new` : `${recordHref("laws", law.row.id)}/edit`;
  const shownStatuses = LAW_STATUSES.filter((status) => status !== "待核实" || law?.row.status === "待核实");
  return {
    crumbs: crumbsTo("laws"), title: law === null ? "新增法规" : `修改：${law.row.title}`, problems: form.errors, values, there: there === undefined ? null : { title: `《${there.title}》`, href: recordHref("laws", there.id), useHref: back.back === "" ? "" : withPicked(back.back, there.id) }, stale: stalePart(form, kept, []),
    action: withBack(own, back),
    previewAction: withBack(law === null ? `${listHref("laws")}/preview` : `${listHref("laws")}/preview?id=${law.row.id}`, back),
    cancelHref: cancelAddress(back, law === null ? listHref("laws") : recordHref("laws", law.row.id)),
    levels: optionsOf(lawLevels), statuses: shownStatuses.map((status) => ({ value: status, text: status })),
    recognised: recognisedPart(values.articles, preview || form.errors.length > 0),
  };
};
