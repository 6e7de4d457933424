import { REVIEW_STEPS, type ItemVersion, type ReviewPlace, type ReviewStep } from "../api.ts";

type Chain = readonly ReviewStep[];

/** Where the chain of a version is asked for. */
export const reviewPlace = ({ place, typeCode }: ItemVersion): ReviewPlace => ({ regionPath: place.regionPath, typeCode });

/** The steps that something of this kind takes in a chain: 作废 is settled by 编办 where there is one, 暂停 and 恢复 by 政务办. */
const routeOf = (procedure: ItemVersion["procedure"], chain: Chain): Chain => {
  switch (procedure) {
    case "": case "move": return chain;
    case "abolition": return chain.includes("examine") ? chain.filter((step) => step !== "publish") : chain;
    case "suspension": case "resumption": return chain.filter((step) => step !== "examine");
  }
};

const placeOf = (step: string): number => REVIEW_STEPS.findIndex((known) => known === step);

/**
 * Where it goes next; `""` where there is no chain. The chain may have changed while it was under way: it goes on to the next step
 * that there is now, and from a step that there is no more just as well.
 */
export const nextStep = (procedure: ItemVersion["procedure"], chain: Chain, from: string): "" | ReviewStep =>
  routeOf(procedure, chain).find((step) => placeOf(step) > placeOf(from)) ?? "";

/** The steps before this one to which a reviewer can send it back, the nearest first. */
export const earlierSteps = (procedure: ItemVersion["procedure"], chain: Chain, from: string): ReviewStep[] =>
  routeOf(procedure, chain).filter((step) => placeOf(step) < (from === "scheduled" ? REVIEW_STEPS.length : placeOf(from))).reverse();
