import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { diffElements, type DiffRow } from "../elements/diff-elements.ts";
import type { ElementValues, LibraryRecords, Subject } from "../elements/element.ts";
import { diffSides, type DiffLineView } from "./diff-sides.ts";

/** Somebody else has saved meanwhile: what stands in the system now against what stands in this form. */
export type StalePart = { who: string; when: string; rows: readonly DiffLineView[] };

type Facts = { of: Subject; typeCode: string; stored: ElementValues; mine: ElementValues; records: LibraryRecords; who: string; at: Date; now: Date };

export const stalePart = ({ of, typeCode, stored, mine, records, who, at, now }: Facts): StalePart => ({
  who: who === "" ? "系统" : who, when: staffTimeText(at, now),
  rows: diffElements(of, typeCode, stored, mine, records).map((row: DiffRow) => diffSides(row)),
});
