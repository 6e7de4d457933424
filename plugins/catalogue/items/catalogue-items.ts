import type { Audit } from "../../../core/contract.ts";
import type { Libraries } from "../../libraries/api.ts";
import type { CatalogueItems } from "../api.ts";
import { diffVersion } from "./diff-version.ts";
import { itemReader } from "./item-reader.ts";
import { performAction } from "./perform-action.ts";
import { actionsFor } from "./policy.ts";
import { elementsOfVersion } from "./read-elements-of.ts";
import { resolveCode } from "./resolve-code.ts";

type Tools = { libraries: Libraries; audit: Audit; hasChain: () => boolean };

/** The service of 事项, as api.ts promises it. */
export const catalogueItems = ({ libraries, audit, hasChain }: Tools): CatalogueItems => ({
  ...itemReader(libraries),
  resolveCode,
  elements: elementsOfVersion,
  diff: diffVersion(libraries),
  actionsFor: (user, version) => actionsFor(user, version, hasChain()),
  perform: performAction({ audit, hasChain }),
});
