import type { Mapping } from "./mapping.ts";
import { guangdong } from "./maps/guangdong.ts";
import { sichuan } from "./maps/sichuan.ts";

/** The sources that can be imported; a new one is one file in `maps/` and one word here. */
export const mappings: ReadonlyMap<string, Mapping> = new Map([guangdong, sichuan].map((mapping) => [mapping.id, mapping]));
