import type { Knex } from "knex";
import type { Logger } from "pino";
import type { House, NavEntry, Plugin, SiteFacts, Tx } from "../contract.ts";
import type { Audit } from "../audit/audit.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { rateLimit } from "../http/rate-limit.ts";
import { refusalWords } from "../http/refusal.ts";
import { collectRoutes, type Route } from "../http/route-table.ts";
import type { Listener, ScheduledJob } from "../jobs/worker.ts";
import type { PeopleDirectory } from "../people/directory.ts";
import type { DeclaredPermission } from "../people/sync-permissions.ts";
import type { DeclaredRole } from "../people/sync-roles.ts";
import type { Clock } from "../ports/clock.ts";
import type { FileStore } from "../ports/files.ts";
import type { PdfPort } from "../ports/pdf.ts";
import type { SearchPort } from "../ports/search.ts";
import { declareParameter, type DeclaredParameter } from "../settings/parameters/parameter.ts";
import type { SiteSettings } from "../settings/site-settings.ts";
import type { KnownWork } from "../works/run-work.ts";
import { startWork } from "../works/start-work.ts";
import type { View } from "../view/engine.ts";
import { orderPlugins, SwitchboardError } from "./order-plugins.ts";
import type { Switch } from "./switchboard.ts";

/** What core gives to every plugin. */
export type Ports = {
  db: Knex; clock: Clock; files: FileStore; pdf: PdfPort; search: SearchPort; people: PeopleDirectory; audit: Audit; site: SiteFacts; view: View; varDir: string; siteSettings: SiteSettings; calendar(): WorkCalendar;
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
};

/** Everything the plugins have said while they were registered. */
export type Registry = {
  plugins: Plugin[];
  permissions: DeclaredPermission[];
  roles: DeclaredRole[];
  nav: NavEntry[];
  routes: Route[];
  listeners: Listener[];
  jobs: ScheduledJob[];
  works: KnownWork[];
  parameters: DeclaredParameter[];
  services: Map<string, unknown>;
  slots: Map<string, unknown[]>;
  text: Map<string, string>;
};

export const emptyRegistry = (): Registry => ({
  plugins: [], permissions: [], roles: [], nav: [], routes: [], listeners: [], jobs: [], works: [], parameters: [], services: new Map(), slots: new Map(), text: new Map(),
});

/** Registers the plugins that are switched on, in the order of their needs. Settings are parsed here. */
export const registerPlugins = (registry: Registry, switches: readonly Switch[], portsFor: (log: Logger) => Ports, log: Logger): void => {
  const settings = new Map(switches.map(({ plugin, settings: given }) => [plugin.id, plugin.settings.parse(given)]));
  const on = switches.map(({ plugin }) => plugin).filter((plugin) => settings.get(plugin.id)?.enabled === true);
  for (const plugin of orderPlugins(on)) {
    registry.plugins.push(plugin);
    for (const [code, words] of Object.entries(plugin.text)) registry.text.set(code, words);
    const pluginLog = log.child({ plugin: plugin.id });
    plugin.register(houseFor(registry, plugin.id, settings.get(plugin.id), portsFor(pluginLog), pluginLog), servicesFor(registry, plugin));
  }
};

const servicesFor = (registry: Registry, plugin: Plugin): Record<string, unknown> => {
  const named = Object.entries({ ...plugin.uses, ...plugin.needs });
  return Object.fromEntries(named.map(([name, token]) => {
    const found = registry.services.get(token.id);
    if (found === undefined && name in plugin.needs) throw new Error(`${plugin.id}: the owner of ${token.id} does not provide it`);
    return [name, found];
  }));
};

/** Of two things with one name the last would silently be the only one, so the boot stops. */
const refuseSecond = (owner: string, isTaken: boolean, what: string, id: string): void => {
  if (isTaken) throw new SwitchboardError(`插件 ${owner} 登记的${what} ${id} 已经有了。请把两处合成一处，或者换一个名字。`);
};

/** What an owner, a plugin or core itself, may do while it is being wired. */
export const houseFor = (registry: Registry, owner: string, settings: unknown, ports: Ports, log: Logger): House<unknown> => ({
  ...ports, settings, log,
  parameter: (name, spec) => {
    refuseSecond(owner, registry.parameters.some(({ id }) => id === `${owner}.${name}`), "参数", `${owner}.${name}`);
    return declareParameter(registry.parameters, ports.siteSettings, owner)(name, spec);
  },
  role: (name, words) => {
    const id = `${owner}.${name}` as const;
    refuseSecond(owner, registry.roles.some((known) => known.id === id), "角色", id);
    registry.roles.push({ id, ...words });
    return id;
  },
  permission: (id, label, roles, reach = "place") => {
    refuseSecond(owner, registry.permissions.some((known) => known.id === id), "权限", id);
    registry.permissions.push({ id, label, roles, reach });
  },
  nav: (entry) => registry.nav.push(entry),
  publicLinks: () => [...registry.nav].sort((a, b) => a.order - b.order).filter(({ area }) => area === "public" || area === "footer").map(({ label, href }) => ({ text: label, href })),
  provide: (token, implementation) => {
    refuseSecond(owner, registry.services.has(token.id), "服务", token.id);
    registry.services.set(token.id, implementation);
  },
  on: (token, listener) => {
    const task = `${owner}:${token.id}`;
    refuseSecond(owner, registry.listeners.some((known) => known.task === task), "事件监听", token.id);
    // The payload was parsed with the token's own schema before the listener sees it.
    registry.listeners.push({ task, event: token, listen: listener as (payload: unknown) => Promise<void> });
  },
  add: (token, contribution) => registry.slots.set(token.id, [...(registry.slots.get(token.id) ?? []), contribution]),
  collect: collectFrom(registry),
  refusalWords: (refusal) => refusalWords(refusal, (code) => registry.text.get(code)),
  limit: (name, rule) => rateLimit(ports.db, `${owner}.${name}`, rule),
  job: (name, cron, run) => {
    const task = `${owner}.${name}`;
    refuseSecond(owner, registry.jobs.some((known) => known.task === task), "作业", task);
    registry.jobs.push({ task, cron, run });
  },
  work: (name, { schema, run }) => {
    const kind = `${owner}.${name}`;
    refuseSecond(owner, registry.works.some((known) => known.kind === kind), "任务", kind);
    registry.works.push({ kind, run: (input, turn) => run(schema.parse(input), turn) });
    return startWork(kind, schema);
  },
  routes: (prefix, register) => registry.routes.push(...collectRoutes(owner, prefix, register)),
});

/** What is in a slot was put there through the same token, so the type is the token's. */
export const collectFrom = (registry: Registry): House<unknown>["collect"] =>
  <T>(token: { id: string }): readonly T[] => (registry.slots.get(token.id) ?? []) as T[];
