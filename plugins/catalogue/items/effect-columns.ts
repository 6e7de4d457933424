import type { User } from "../../../core/contract.ts";
import type { ItemVersion } from "../api.ts";
import type { Step } from "./apply-effect.ts";
import { nextStep } from "./chain-steps.ts";
import { procedureAskedBy } from "./request-effects.ts";
import type { Effect } from "./transitions.ts";

type Marking = Exclude<Effect, "own-form" | "opens-draft" | "publishes">;
type Columns = Readonly<Record<string, unknown>>;

const NOBODY = { opened_at: null, opened_by: null };
const NOWHERE = { step: "", step_since: null, ...NOBODY };
const NO_REQUEST = { procedure: "", procedure_at: null, procedure_by: null, ...NOWHERE };

const onward = ({ steps, input }: Step, procedure: ItemVersion["procedure"], from: string) => ({ step: nextStep(procedure, steps, from), step_since: input.now, ...NOBODY });

const handedIn = (actor: User, step: Step): Columns => {
  const next = onward(step, step.version.procedure, "");
  return { ...next, state: next.step === "head" ? "draft" : step.row.to, submitted_at: step.input.now, submitted_by: actor.id, returned: false, last_opinion: "" };
};

/** What was asked for an item in force keeps the words of whoever asked. */
const passedOn = (actor: User, step: Step): Columns => {
  const { row: { to }, version, input: { now } } = step;
  return {
    ...onward(step, version.procedure, version.step), state: to, returned: false, last_opinion: to === "published" ? version.lastOpinion : "",
    ...(to === "examined" ? { examined_at: now, examined_by: actor.id } : {}),
  };
};

const sentBack = (_actor: User, { input: { returnTo = "", opinion, now } }: Step): Columns => ({
  ...NOWHERE, ...(returnTo === "" ? {} : { step: returnTo, step_since: now }), state: returnTo === "" || returnTo === "head" ? "draft" : "submitted",
  returned: true, last_opinion: opinion, examined_at: null, examined_by: null, published_by: null, effective_on: null,
});

const asked = (actor: User, step: Step): Columns => {
  const { row: { action }, input: { now, opinion } } = step;
  const procedure = procedureAskedBy(action);
  return { ...onward(step, procedure, ""), procedure, procedure_at: now, procedure_by: actor.id, last_opinion: opinion };
};

/** Who did it and when, on the version itself, by what the row of the table says; the whole life stands in the acts. */
export const columnsOf: Readonly<Record<Marking, (actor: User, step: Step) => Columns>> = {
  "hands-in": handedIn, "passes": passedOn, "sends-back": sentBack, "asks": asked,
  "takes-back": (_actor, { row }) => ({ ...NOWHERE, state: row.to }),
  "opens": (actor, { input }) => ({ opened_at: input.now, opened_by: actor.id }),
  "drops-request": (_actor, { input }) => ({ ...NO_REQUEST, last_opinion: input.opinion }),
  "abolishes": (_actor, { row }) => ({ ...NOWHERE, procedure: "", state: row.to }),
  "suspends": () => ({ ...NO_REQUEST, last_opinion: "" }),
  "resumes": () => ({ ...NO_REQUEST, last_opinion: "" }),
};
