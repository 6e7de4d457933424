import { canonicalJson } from "./canonical-json.ts";
import { sm3 } from "./sm3.ts";

/** SM3 fingerprint of a value, the same whatever the order of its keys: for versions, audit links and caches. */
export const fingerprint = (value: unknown): string => sm3(canonicalJson(value));
