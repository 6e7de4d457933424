import { Meilisearch } from "meilisearch";

/** `prefix` begins the names of the indexes: several sites may share one Meilisearch. */
export type MeiliSettings = { readonly url: string; readonly key: string | undefined; readonly prefix: string };

/** Two patiences for one Meilisearch: whoever searches is waiting, whoever writes is not. */
export type MeiliClients = { readonly asking: Meilisearch; readonly writing: Meilisearch };

/** A search that takes longer is answered by PostgreSQL. */
const ASKING_MS = 1_000;
const WRITING_MS = 15_000;
/** Beside a rebuild a task may stand in line for a while. */
const TASK_MS = 120_000;
/** Between two looks at a task; it bounds how soon a change is found. */
const LOOK_MS = 25;

/** The clients for one Meilisearch; nothing is asked of it yet. */
export const meiliClients = ({ url, key }: MeiliSettings): MeiliClients => {
  const access = { host: url, ...(key === undefined ? {} : { apiKey: key }) };
  return {
    asking: new Meilisearch({ ...access, timeout: ASKING_MS }),
    writing: new Meilisearch({ ...access, timeout: WRITING_MS, defaultWaitOptions: { timeout: TASK_MS, interval: LOOK_MS } }),
  };
};
