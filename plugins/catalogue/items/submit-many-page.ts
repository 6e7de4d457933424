import { editHref, itemHref, lackingHref } from "./item-hrefs.ts";
import { STATE_WORDS, type ItemVersion } from "../api.ts";
import type { Submitted } from "./submit-many.ts";
import { waitingNote } from "./waiting-note.ts";

/** What became of a 批量提交, one line per item. */
export const submitManyPage = ({ done, refused }: Submitted, backHref: string): object => ({
  summary: refused.length === 0 ? `已提交 ${done.length} 项` : `已提交 ${done.length} 项，${refused.length} 项没有提交`,
  text: done.length === 0 ? "没有事项送出。" : "已提交的事项等待审核，审核期间不能修改。", allDone: refused.length === 0,
  refused: refused.map(({ version, reason }) => ({
    name: version.name, href: itemHref(version.itemId), state: STATE_WORDS[version.state], reason: reason || "现在可以提交了",
    verb: verbFor(version),
  })),
  done: done.map((version) => ({ name: version.name, href: itemHref(version.itemId), state: STATE_WORDS[version.state], waits: waitingNote(version, undefined), number: version.number })),
  backHref,
});

const verbFor = ({ state, step, missing, itemId }: ItemVersion): { text: string; href: string } => {
  if (state !== "draft" || step !== "") return { text: "查看", href: itemHref(itemId) };
  return missing > 0 ? { text: "补全", href: lackingHref(itemId) } : { text: "修改", href: editHref(itemId) };
};
