/** The only door of 办事指南: where the page of an item, its PDF and the check of a printed guide are. */
import { service, slot } from "../../core/contract.ts";

/** What a code leads everybody to. `abolished`: `reason` in words, and what its department says to the public. `moved`: another code of an item; `code` is the one under which its guide is kept now. */
export type FoundItem =
  | { kind: "item"; itemId: string }
  | { kind: "moved"; code: string }
  | { kind: "abolished"; name: string; at: Date; reason: string; notice: string; successor: { name: string; code: string } | null }
  | { kind: "unknown" };

export type Guides = {
  /** The public page of the item in force with this 实施编码. */
  pageHref(taskCode: string): string;
  printHref(taskCode: string): string;
  /** Where a printed guide is checked by its 校验码. */
  checkHref: string;
  /** Only what is in force and meant for the public, ever: the one rule for a code in an address, of people and of programs. */
  find(code: string): Promise<FoundItem>;
};

export const guides = service<Guides>("guide.pages");

/** Told when somebody who is not of the staff opens a guide: for numbers of visits. `address` and `agent` tell people from programs; who it was is kept nowhere. */
export type GuideSeen = (seen: { itemId: string; address: string; agent: string; now: Date }) => void;
export const guideSeen = slot<GuideSeen>("guide.seen");

/** The same item in another form, for programs: the guide page links to it, and holds what `embedded` says, for those who read pages only. */
export type GuideAlternate = { type: string; href(code: string): string; embedded?(subject: GuideSubject): object };
/** What a guide is about. */
export type GuideSubject = {
  publicCode: string; name: string; aliases: readonly string[]; summary: string; typeName: string;
  region: { name: string; code: string }; department: { name: string; creditCode: string }; search: { audience: readonly string[] };
};
export const guideAlternate = slot<GuideAlternate>("guide.alternate");
