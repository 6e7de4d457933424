import type { Mapping } from "./mapping.ts";
import { guangdong } from "./maps/guangdong.ts";
import { guides } from "./maps/guides.ts";
import { liaoning } from "./maps/liaoning.ts";
import { sichuan } from "./maps/sichuan.ts";

/** The sources that can be imported; a new one is one file in `maps/` and one word here. */
export const mappings: ReadonlyMap<string, Mapping> = new Map([guangdong, sichuan, guides, liaoning].map((mapping) => [mapping.id, mapping]));
