import type { Audit } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import { typeCodes } from "../codes/type-codes.ts";
import type { CatalogueItems, ReviewChain } from "../api.ts";
import { earlierSteps, reviewPlace } from "./chain-steps.ts";
import { diffVersion } from "./diff-version.ts";
import { exchangePublic } from "./exchange-item.ts";
import { itemReader } from "./item-reader.ts";
import { performAction } from "./perform-action.ts";
import { actionsFor } from "./policy.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { publicReader } from "./read-public.ts";
import { abolishedNamed, resolveCode } from "./resolve-code.ts";

type Tools = { libraries: Libraries; audit: Audit; chain: () => ReviewChain | undefined };

/** The service of 事项, as api.ts promises it. */
export const catalogueItems = ({ libraries, audit, chain }: Tools): CatalogueItems => ({
  ...itemReader(libraries), ...publicReader,
  types: () => typeCodes,
  resolveCode, abolishedNamed,
  elements: elementsOfVersion,
  exchange: exchangePublic(libraries),
  diff: diffVersion(libraries),
  actionsFor: (user, version) => actionsFor(user, version, chain() !== undefined),
  perform: performAction({ audit, libraries, chain }),
  stepsBefore: async (db, version) => {
    const [steps = []] = await chain()?.steps(db, [reviewPlace(version)]) ?? [];
    return earlierSteps(version.procedure, steps, version.step);
  },
});
