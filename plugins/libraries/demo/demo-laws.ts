import type { DemoLaw } from "./demo-types.ts";
import { REGULATIONS } from "./laws/regulations.ts";
import { RULES } from "./laws/rules.ts";
import { STATUTES } from "./laws/statutes.ts";

/**
 * Real laws with a few of their articles (official texts are free, 著作权法 第五条). Titles are what the demo items cite; an import of
 * the real collection fills in the rest, because titles and dates are the same.
 */
export const DEMO_LAWS: readonly DemoLaw[] = [...STATUTES, ...REGULATIONS, ...RULES];
