import type { Plugin } from "../contract.ts";

/** One line of `config/plugins.ts`: a plugin and the settings of this site. */
export type Switch = { plugin: Plugin; settings: { enabled: boolean } & Readonly<Record<string, unknown>> };

export const flip = (plugin: Plugin, settings: Switch["settings"]): Switch => ({ plugin, settings });
