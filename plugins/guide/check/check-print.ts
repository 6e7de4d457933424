import type { Db } from "../../../core/contract.ts";
import type { Abolished, CatalogueItems, PresentedItem } from "../../catalogue/api.ts";
import type { Libraries } from "../../libraries/api.ts";
import { gatherContents } from "../content/gather-contents.ts";
import { printFingerprint } from "../content/guide-print.ts";
import { choiceOf, findPrintByCode, type PrintRow } from "../print/find-print.ts";
import { changedElements } from "./changed-elements.ts";
import { changedBeside } from "./shown-beside.ts";
import { readCheckCode } from "./check-code.ts";

/** What a check code says of the paper it stands on. `sameVersion`: only a window, material, document or law has changed since; `changed`: the elements that have, by their labels, and the records and names beside them. */
export type CheckAnswer =
  | { kind: "unknown" }
  | { kind: "newest"; print: PrintRow; item: PresentedItem }
  | { kind: "superseded"; print: PrintRow; item: PresentedItem; sameVersion: boolean; changed: readonly string[] }
  | { kind: "withdrawn"; print: PrintRow; former: Abolished }
  /** Not public any more without being abolished, 涉密 perhaps: whoever holds an old code is told neither name nor 实施编码. */
  | { kind: "hidden"; print: Pick<PrintRow, "version_number" | "check_code"> };

type Tools = { db: Db; items: CatalogueItems; libraries: Libraries };

/** Compares what was printed with what the guide of the item says now. */
export const checkPrint = async ({ db, items, libraries }: Tools, typed: string): Promise<CheckAnswer> => {
  const code = readCheckCode(typed);
  const print = code === "" ? undefined : await findPrintByCode(db, code);
  if (print === undefined) return { kind: "unknown" };
  const [item] = await items.publicItems(db, { itemIds: [print.item_id] });
  if (item === undefined) {
    const former = await items.resolveCode(db, print.code);
    if (former?.kind === "abolished") return { kind: "withdrawn", print, former };
    return { kind: "hidden", print: { version_number: print.version_number, check_code: print.check_code } };
  }
  const [content] = await gatherContents(db, libraries, [item]);
  if (content === undefined) throw new Error(`Item ${item.itemId} has no content`);
  if (printFingerprint(content.fingerprint, choiceOf(print)) === print.fingerprint) return { kind: "newest", print, item };
  const before = item.versionId === print.version_id ? null : await items.presentVersion(db, print.version_id);
  return { kind: "superseded", print, item, sameVersion: before === null, changed: [...before === null ? [] : changedElements(before, item), ...changedBeside(print.shown, content)] };
};
