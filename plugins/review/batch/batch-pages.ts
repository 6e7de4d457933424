import { dateText } from "../../../core/calendar/chinese-date.ts";
import { STATE_WORDS, type ItemVersion } from "../../catalogue/api.ts";
import { deskOf } from "../steps.ts";
import type { Approved } from "./approve-many.ts";
import type { Batch } from "./find-batch.ts";

const lineOf = (version: ItemVersion): object => ({
  chosen: `${version.versionId}.${version.fingerprint}`, name: version.name, href: `/review/decisions/${version.versionId}`, type: version.typeName, department: version.department.name, number: `第 ${version.number} 版`,
});

/** Asks before many are passed at once, with the list of what goes and what stays. */
export const confirmPage = ({ clean, doubtful }: Batch, backHref: string): object => {
  const publishes = clean.some(({ conclusion }) => conclusion === "publish");
  const verb = publishes ? "发布" : "通过";
  return {
    title: `批量${publishes ? "发布" : "审核通过"}`, backHref, question: `${verb}以下 ${clean.length} 件？`, button: `${verb} ${clean.length} 件`,
    points: [publishes ? "发布后公众马上可以看到；填了计划生效日期的，到那一天生效。" : "通过后转下一环节，不写意见。", "每件分别办理，一件没有办成不影响别的。"],
    clean: clean.map(lineOf), doubtful: doubtful.map(({ version, reason }) => ({ ...lineOf(version), reason })),
  };
};

export const resultPage = ({ done, failed }: Approved, backHref: string): object => ({
  title: failed.length === 0 ? `已办理 ${done.length} 件` : `已办理 ${done.length} 件，${failed.length} 件没有办`, allDone: failed.length === 0, backHref,
  done: done.map((version) => ({ ...lineOf(version), href: `/catalogue/items/${version.itemId}`, state: STATE_WORDS[version.state], next: nextOf(version) })),
  failed: failed.map(({ version, reason }) => ({ ...lineOf(version), reason })),
});

const nextOf = ({ step, state, effectiveOn }: ItemVersion): string => {
  if (step === "scheduled") return `${dateText(effectiveOn)}起生效`;
  return state === "published" ? "公众可以看到" : `已转${deskOf(step)}`;
};
