import { join } from "node:path";
import type { Logger } from "pino";
import type { Config } from "../../config/index.ts";
import { bootSite, type Site } from "../boot/site.ts";
import type { Switch } from "../boot/switchboard.ts";
import { assertOutsideTransaction } from "../data/transact.ts";
import { chromiumPdf } from "../pdf/chromium-pdf.ts";
import { systemClock } from "../ports/clock.ts";
import { openLog } from "./open-log.ts";
import { loadSecret } from "../runtime/load-secret.ts";
import { startPostgres } from "../runtime/postgres/start-postgres.ts";
import { meiliSearch } from "../search/meili-search.ts";
import { postgresSearch } from "../search/postgres-search.ts";

export type OpenSite = { site: Site; log: Logger; embedded: boolean; close(): Promise<void> };

/** A site with its database, for the server and for every command; an embedded server is shared with one that already runs. */
export const openSite = async (config: Config, switches: readonly Switch[]): Promise<OpenSite> => {
  const log = openLog(config.logLevel);
  const postgres = config.databaseUrl === undefined ? await startPostgres({ varDir: config.varDir, log }) : undefined;
  const site = wireSite(config, switches, { log, databaseUrl: postgres?.url ?? config.databaseUrl ?? "", secret: config.sessionSecret ?? loadSecret(config.varDir) });
  return {
    site, log, embedded: postgres !== undefined,
    close: async () => {
      await site.close();
      await postgres?.stop();
    },
  };
};

/** The site as it is wired, without a server behind its pool: for who only asks what there is. */
export const wiredSite = (config: Config, switches: readonly Switch[]): Site =>
  wireSite(config, switches, { log: openLog(config.logLevel), databaseUrl: "", secret: "signs nothing" });

const wireSite = (config: Config, switches: readonly Switch[], { log, databaseUrl, secret }: { log: Logger; databaseUrl: string; secret: string }): Site => bootSite({
  root: config.projectDir, varDir: config.varDir, databaseUrl, poolMax: config.databasePoolMax,
  secret, secureCookies: config.secureCookies, trustProxy: config.trustProxy,
  publicUrl: config.publicUrl, words: config.site, pageKeepMs: config.pageKeepMs, switches, log, clock: systemClock, workerConcurrency: 2,
  pdf: chromiumPdf({ staticDir: join(config.projectDir, "static"), varDir: config.varDir, executablePath: config.chromiumPath, log, assertOutside: assertOutsideTransaction }),
  search: (db, assertOutside, searchLog) => {
    const postgres = postgresSearch({ db, assertOutside, log });
    return config.meili === undefined ? postgres : meiliSearch(postgres, { db, assertOutside, settings: config.meili, log: searchLog });
  },
});
