import type { ItemAction, ItemState, ItemVersion, WaitingStep } from "../api.ts";

export type CataloguePermission = "catalogue.edit" | "catalogue.head-review" | "catalogue.examine" | "catalogue.publish";

/**
 * What has to hold besides state and permission. complete: nothing missing or contradictory (YN-2.2.2), and no error of the 体检; opinion: words are
 * required; other-person: nobody judges what he has submitted or asked for himself (issue 3); own-sending and unopened: whoever sent
 * it may take it back as long as nobody has begun to look at it; no-open-change: at most one version of an item is being written.
 */
export type Guard = "complete" | "opinion" | "other-person" | "own-sending" | "unopened" | "no-open-change" | "suspended" | "not-suspended";

/** What else happens in the same transaction; `own-form` acts have a command of their own that also takes their form. */
export type Effect =
  | "own-form" | "hands-in" | "takes-back" | "opens" | "passes" | "sends-back" | "publishes" | "opens-draft"
  | "asks" | "drops-request" | "abolishes" | "suspends" | "resumes";

type Procedure = ItemVersion["procedure"];

export type Transition = {
  /** Row of the table in requirements §5.8; 0: of issue 3, which goes beyond it. */
  row: number;
  action: ItemAction;
  /** `""`: there is no version yet. */
  from: ItemState | "";
  /** Where in its chain the version has to wait; left out: wherever. */
  step?: "" | WaitingStep;
  procedure: Procedure;
  permission: CataloguePermission;
  guards: readonly Guard[];
  /** With a department head in front, what is handed in stays a draft until he has passed it on. */
  to: ItemState;
  effect: Effect;
  /** Only with, or only without, somebody who has taken over the review (slot `reviewChain`). */
  chain?: "review" | "none";
};

/** The places in which a new version waits for somebody: whose it is then. */
const DESKS = [
  { from: "draft", step: "head", permission: "catalogue.head-review", passed: "submitted", rows: { pass: 0, return: 0 } },
  { from: "submitted", step: "examine", permission: "catalogue.examine", passed: "examined", rows: { pass: 4, return: 5 } },
  // In a chain of one step (黑龙江) what is handed in lies with 政务办 at once.
  { from: "submitted", step: "publish", permission: "catalogue.publish", passed: null, rows: { pass: 0, return: 7 } },
  { from: "examined", step: "publish", permission: "catalogue.publish", passed: null, rows: { pass: 0, return: 7 } },
] as const;

const VERSIONS = ["", "move"] as const;
const review = { chain: "review" } as const;

/** A version on its way: written, handed in, judged, published. */
const ofVersion = (procedure: (typeof VERSIONS)[number]): Transition[] => [
  { row: 2, action: "edit", from: "draft", step: "", procedure, permission: "catalogue.edit", guards: [], to: "draft", effect: "own-form" },
  { row: 3, action: "submit", from: "draft", step: "", procedure, permission: "catalogue.edit", guards: ["complete"], to: "submitted", effect: "hands-in" },
  ...DESKS.flatMap(({ from, step, permission, passed, rows }): Transition[] => {
    const here = { from, step, procedure, ...review };
    return [
      { row: 0, action: "open", ...here, permission, guards: ["other-person", "unopened"], to: from, effect: "opens" },
      ...(passed === null
        ? [{ row: 6, action: "publish" as const, ...here, permission, guards: ["other-person" as const], to: "published" as const, effect: "publishes" as const }]
        : [{ row: rows.pass, action: "pass" as const, ...here, permission, guards: ["other-person" as const], to: passed, effect: "passes" as const }]),
      { row: rows.return, action: "return", ...here, permission, guards: ["other-person", "opinion"], to: "draft", effect: "sends-back" },
      // What 编办 has examined is somebody else's work already.
      ...(from === "examined" ? [] : [{ row: 0, action: "withdraw" as const, ...here, permission: "catalogue.edit" as const, guards: ["own-sending" as const, "unopened" as const], to: "draft" as const, effect: "takes-back" as const }]),
    ];
  }),
  { row: 7, action: "return", from: "examined", step: "scheduled", procedure, permission: "catalogue.publish", guards: ["other-person", "opinion"], to: "draft", effect: "sends-back" },
  // Without a review chain whoever may publish does it directly (architecture §4), also his own work.
  { row: 6, action: "publish", from: "draft", procedure, permission: "catalogue.publish", guards: ["complete"], to: "published", effect: "publishes", chain: "none" },
  { row: 6, action: "publish", from: "submitted", procedure, permission: "catalogue.publish", guards: [], to: "published", effect: "publishes", chain: "none" },
  { row: 7, action: "return", from: "submitted", procedure, permission: "catalogue.publish", guards: ["opinion"], to: "draft", effect: "sends-back", chain: "none" },
  { row: 6, action: "publish", from: "examined", step: "publish", procedure, permission: "catalogue.publish", guards: ["other-person"], to: "published", effect: "publishes", chain: "none" },
  { row: 7, action: "return", from: "examined", step: "publish", procedure, permission: "catalogue.publish", guards: ["other-person", "opinion"], to: "draft", effect: "sends-back", chain: "none" },
];

/** Who decides what is asked for an item in force: 作废 is 编办's, or 政务办's where there is no 编办 in the chain; 暂停 and 恢复 are 政务办's. */
const REQUESTS = [
  { procedure: "abolition", yes: "approve-abolition", no: "refuse-abolition", effect: "abolishes", to: "abolished", row: 10, desks: ["examine", "publish"] },
  { procedure: "suspension", yes: "grant", no: "decline", effect: "suspends", to: "published", row: 0, desks: ["publish"] },
  { procedure: "resumption", yes: "grant", no: "decline", effect: "resumes", to: "published", row: 0, desks: ["publish"] },
] as const;
/** Who decides at a step. */
export const DECIDES = { head: "catalogue.head-review", examine: "catalogue.examine", publish: "catalogue.publish" } as const;

const ofRequest = ({ procedure, yes, no, effect, to, row, desks }: (typeof REQUESTS)[number]): Transition[] => {
  const refused = { action: no, from: "published", procedure, to: "published", effect: "drops-request" } as const;
  const refusal = procedure === "abolition" ? 11 : 0;
  return [
    ...(["head", ...desks] as const).flatMap((step): Transition[] => {
      const here = { from: "published", step, procedure, permission: DECIDES[step], ...review } as const;
      return [
        { row: 0, action: "open", ...here, guards: ["other-person", "unopened"], to: "published", effect: "opens" },
        step === "head"
          ? { row: 0, action: "pass", ...here, guards: ["other-person"], to: "published", effect: "passes" }
          : { row, action: yes, ...here, guards: ["other-person"], to, effect },
        { row: refusal, ...here, ...refused, guards: ["other-person"] },
        { row: 0, action: "withdraw", ...here, permission: "catalogue.edit", guards: ["own-sending", "unopened"], to: "published", effect: "drops-request" },
      ];
    }),
    { row, action: yes, from: "published", procedure, permission: "catalogue.publish", guards: [], to, effect, chain: "none" },
    { row: refusal, ...refused, permission: "catalogue.publish", guards: [], chain: "none" },
  ];
};

/** What people do: the table of states of requirements §5.8 and issue 3 as data. Beside it stands {@link dayTurns}; nothing else decides what may follow what. */
export const transitions: readonly Transition[] = [
  { row: 1, action: "create", from: "", procedure: "", permission: "catalogue.edit", guards: [], to: "draft", effect: "own-form" },
  ...VERSIONS.flatMap(ofVersion),
  { row: 8, action: "change", from: "published", procedure: "", permission: "catalogue.edit", guards: ["no-open-change"], to: "draft", effect: "opens-draft" },
  { row: 9, action: "request-abolition", from: "published", procedure: "", permission: "catalogue.edit", guards: ["no-open-change", "opinion"], to: "published", effect: "asks" },
  { row: 0, action: "request-suspension", from: "published", procedure: "", permission: "catalogue.edit", guards: ["not-suspended", "opinion"], to: "published", effect: "asks" },
  { row: 0, action: "request-resumption", from: "published", procedure: "", permission: "catalogue.edit", guards: ["suspended"], to: "published", effect: "asks" },
  ...REQUESTS.flatMap(ofRequest),
  { row: 0, action: "suspend", from: "published", procedure: "", permission: "catalogue.publish", guards: ["not-suspended", "opinion"], to: "published", effect: "suspends" },
  { row: 0, action: "resume", from: "published", procedure: "", permission: "catalogue.publish", guards: ["suspended"], to: "published", effect: "resumes" },
  { row: 12, action: "move", from: "draft", step: "", procedure: "", permission: "catalogue.edit", guards: [], to: "draft", effect: "own-form" },
  { row: 12, action: "move", from: "published", procedure: "", permission: "catalogue.edit", guards: ["no-open-change"], to: "published", effect: "own-form" },
];

/** The row that speaks of this action in this state; at most one, whoever asks. */
export const transitionFor = (action: ItemAction, version: Pick<ItemVersion, "state" | "procedure" | "step">, hasChain: boolean): Transition | undefined =>
  transitions.find((row) =>
    row.action === action && row.from === version.state && row.procedure === version.procedure && (row.step === undefined || row.step === version.step) &&
    (row.chain === undefined || (row.chain === "review") === hasChain));

/** One thing that a new day does by itself, to versions in this place, once their day (`due`) has come. */
export type DayTurn = { action: ItemAction; from: ItemState; step?: WaitingStep; to: ItemState; due: "effective_on" | "ends_on" };

/** What no person does, but the calendar; `turn-day.ts` carries it out and knows no other states. Whether something is asked for the item makes no difference. */
export const dayTurns = {
  takesEffect: { action: "take-effect", from: "examined", step: "scheduled", to: "published", due: "effective_on" },
  resumes: { action: "resume", from: "published", to: "published", due: "ends_on" },
} as const satisfies Readonly<Record<string, DayTurn>>;
