import { staffTimeText } from "../../../core/calendar/chinese-date.ts";
import { keysTogether, takeName } from "../drafts/take-theirs.ts";
import { changedSince, hasChanged } from "../drafts/value-marks.ts";
import { diffElements } from "../elements/diff-elements.ts";
import type { ElementValues, LibraryRecords, Subject } from "../elements/element.ts";
import { diffSides, type DiffLineView } from "./diff-sides.ts";

/** Which of the two contents of one element is saved: `theirs` is chosen beforehand where only the other person has changed it. */
type Choice = { name: string; theirs: boolean; about: string };

/** Somebody else has saved meanwhile: what stands in the system now against what stands in this form, with the choice at each element. */
export type StalePart = { who: string; when: string; rows: readonly (DiffLineView & { choice: Choice })[]; both: number };

type Facts = {
  of: Subject; typeCode: string; stored: ElementValues; mine: ElementValues; records: LibraryRecords; who: string; at: Date; now: Date;
  /** What the elements were when the form was opened (`marksOf`). */
  marks: string;
};

export const stalePart = ({ of, typeCode, stored, mine, records, who, at, now, marks }: Facts): StalePart => {
  const changed = changedSince(marks);
  const rows = diffElements(of, typeCode, stored, mine, records).map((row) => {
    const keys = keysTogether(of, typeCode, row.key);
    const [byMe, byThem] = [hasChanged(changed, mine, keys), hasChanged(changed, stored, keys)];
    return { ...diffSides(row), choice: { name: takeName(row.key), theirs: byThem && !byMe, about: aboutOf(byMe, byThem, marks) }, both: byMe && byThem };
  });
  return { who: who === "" ? "系统" : who, when: staffTimeText(at, now), rows, both: rows.filter(({ both }) => both).length };
};

const aboutOf = (byMe: boolean, byThem: boolean, marks: string): string => {
  if (marks === "") return "";
  if (byMe && byThem) return "两个人都改过";
  return byThem ? "只有对方改过" : "只有您改过";
};
