import type { Switch } from "../core/boot/switchboard.ts";
import { flip } from "../core/boot/switchboard.ts";
import { plugin as catalogue } from "../plugins/catalogue/plugin.ts";
import { plugin as exchange } from "../plugins/exchange/plugin.ts";
import { plugin as guide } from "../plugins/guide/plugin.ts";
import { plugin as handbook } from "../plugins/handbook/plugin.ts";
import { plugin as libraries } from "../plugins/libraries/plugin.ts";
import { plugin as news } from "../plugins/news/plugin.ts";
import { plugin as portal } from "../plugins/portal/plugin.ts";
import { plugin as review } from "../plugins/review/plugin.ts";

/** The switchboard: what is off is gone (no route, no nav, no job, no panel); its tables and data stay. */
export const switches: readonly Switch[] = [
  flip(libraries, { enabled: true }),
  flip(catalogue, { enabled: true }),
  flip(review, { enabled: true }),
  flip(guide, { enabled: true }),
  flip(portal, { enabled: true }),
  flip(news, { enabled: true }),
  flip(handbook, { enabled: true }),
  flip(exchange, { enabled: true }),
];
