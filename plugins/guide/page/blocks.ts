import type { MaterialView } from "./material-view.ts";
import type { NarrowedPart, QuestionsPart } from "./narrowed-part.ts";
import type { OpenNow } from "../../../core/calendar/open-now.ts";
import type { WindowView } from "./window-view.ts";
import type { LawBasis } from "../content/law-basis.ts";
import type { Step } from "../content/steps.ts";

export type Pair = { label: string; value: string; href: string };
export type FileView = { name: string; explain: string; type: string; href: string };

/** A piece of a part, ready for `views/guide/page/_blocks.njk`. `title` is `""` where the heading of the part says it. */
export type Block =
  | { kind: "text"; title: string; paragraphs: readonly string[] }
  | { kind: "list"; title: string; intro: string; items: readonly string[]; numbered: boolean }
  | { kind: "pairs"; rows: readonly Pair[] }
  | { kind: "table"; title: string; narrowed: NarrowedPart | null; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: "records"; title: string; narrowed: NarrowedPart | null; rows: readonly { name: string; pairs: readonly Pair[] }[] }
  | { kind: "materials"; rows: readonly MaterialView[]; narrowed: NarrowedPart | null }
  | { kind: "steps"; narrowed: NarrowedPart | null; steps: readonly Step[]; chart: string; chartLabel: string }
  | { kind: "windows"; first: readonly WindowView[]; more: readonly WindowView[] }
  | { kind: "laws"; title: string; laws: readonly (LawBasis & { open: boolean })[] }
  | { kind: "files"; title: string; files: readonly FileView[] }
  | { kind: "questions"; questions: readonly { question: string; answer: readonly string[] }[] }
  | { kind: "situations"; questions: QuestionsPart }
  | { kind: "registered"; rows: readonly Pair[] }
  | { kind: "open"; now: OpenNow }
  | { kind: "due"; sentence: string };

/** A part of the page: its heading, its place in the list of contents, and what stands in it. `isLong`: a phone has to be wiped far to leave it. */
export type Section = { id: string; title: string; blocks: readonly Block[]; isLong: boolean };
