import type { ItemAction, ItemState, ItemVersion } from "../api.ts";

export type CataloguePermission = "catalogue.edit" | "catalogue.examine" | "catalogue.publish";

/**
 * What has to hold besides state and permission. complete: nothing missing or contradictory (YN-2.2.2); opinion: words are
 * required; other-person: nobody judges what he has submitted or asked for himself (issue 3); no-open-change: at most one
 * version of an item is being written.
 */
export type Guard = "complete" | "opinion" | "other-person" | "no-open-change";

/** What else happens in the same transaction; `own-form` acts have a command of their own that also takes their form. */
export type Effect =
  | "own-form" | "hands-in" | "passes" | "sends-back" | "publishes" | "opens-draft" | "asks-abolition" | "withdraws" | "drops-procedure";

export type Transition = {
  /** Row of the table in requirements §5.8. */
  row: number;
  action: ItemAction;
  /** `""`: there is no version yet. */
  from: ItemState | "";
  procedure: ItemVersion["procedure"];
  permission: CataloguePermission;
  guards: readonly Guard[];
  to: ItemState;
  effect: Effect;
  /** Only with, or only without, somebody who has taken over the review (slot `reviewChain`). */
  chain?: "review" | "none";
};

/** The table of states of requirements §5.8 as data; nothing else decides what may follow what. */
export const transitions: readonly Transition[] = [
  { row: 1, action: "create", from: "", procedure: "", permission: "catalogue.edit", guards: [], to: "draft", effect: "own-form" },
  { row: 2, action: "edit", from: "draft", procedure: "", permission: "catalogue.edit", guards: [], to: "draft", effect: "own-form" },
  { row: 2, action: "edit", from: "draft", procedure: "move", permission: "catalogue.edit", guards: [], to: "draft", effect: "own-form" },
  { row: 3, action: "submit", from: "draft", procedure: "", permission: "catalogue.edit", guards: ["complete"], to: "submitted", effect: "hands-in" },
  { row: 3, action: "submit", from: "draft", procedure: "move", permission: "catalogue.edit", guards: ["complete"], to: "submitted", effect: "hands-in" },
  ...["" as const, "move" as const].flatMap((procedure): Transition[] => [
    { row: 4, action: "pass", from: "submitted", procedure, permission: "catalogue.examine", guards: ["other-person"], to: "examined", effect: "passes", chain: "review" },
    { row: 5, action: "return", from: "submitted", procedure, permission: "catalogue.examine", guards: ["other-person", "opinion"], to: "draft", effect: "sends-back", chain: "review" },
    { row: 6, action: "publish", from: "examined", procedure, permission: "catalogue.publish", guards: ["other-person"], to: "published", effect: "publishes" },
    { row: 7, action: "return", from: "examined", procedure, permission: "catalogue.publish", guards: ["other-person", "opinion"], to: "draft", effect: "sends-back" },
    // Without a review chain whoever may publish does it directly (architecture §4), also his own work.
    { row: 6, action: "publish", from: "draft", procedure, permission: "catalogue.publish", guards: ["complete"], to: "published", effect: "publishes", chain: "none" },
    { row: 6, action: "publish", from: "submitted", procedure, permission: "catalogue.publish", guards: [], to: "published", effect: "publishes", chain: "none" },
    { row: 7, action: "return", from: "submitted", procedure, permission: "catalogue.publish", guards: ["opinion"], to: "draft", effect: "sends-back", chain: "none" },
  ]),
  { row: 8, action: "change", from: "published", procedure: "", permission: "catalogue.edit", guards: ["no-open-change"], to: "draft", effect: "opens-draft" },
  { row: 9, action: "request-abolition", from: "published", procedure: "", permission: "catalogue.edit", guards: ["no-open-change", "opinion"], to: "published", effect: "asks-abolition" },
  { row: 10, action: "approve-abolition", from: "published", procedure: "abolition", permission: "catalogue.examine", guards: ["other-person"], to: "abolished", effect: "withdraws", chain: "review" },
  { row: 11, action: "refuse-abolition", from: "published", procedure: "abolition", permission: "catalogue.examine", guards: ["other-person"], to: "published", effect: "drops-procedure", chain: "review" },
  { row: 10, action: "approve-abolition", from: "published", procedure: "abolition", permission: "catalogue.publish", guards: [], to: "abolished", effect: "withdraws", chain: "none" },
  { row: 11, action: "refuse-abolition", from: "published", procedure: "abolition", permission: "catalogue.publish", guards: [], to: "published", effect: "drops-procedure", chain: "none" },
  { row: 12, action: "move", from: "draft", procedure: "", permission: "catalogue.edit", guards: [], to: "draft", effect: "own-form" },
  { row: 12, action: "move", from: "published", procedure: "", permission: "catalogue.edit", guards: ["no-open-change"], to: "published", effect: "own-form" },
];

/** The rows that speak of this action in this state; at most one, whoever asks. */
export const transitionFor = (action: ItemAction, version: Pick<ItemVersion, "state" | "procedure">, hasChain: boolean): Transition | undefined =>
  transitions.find((row) =>
    row.action === action && row.from === version.state && row.procedure === version.procedure &&
    (row.chain === undefined || (row.chain === "review") === hasChain));
