import type { Clock } from "../../../core/contract.ts";
import type { Libraries } from "../api.ts";
import { ensureLaws } from "../laws/ensure-laws.ts";
import { findArticles } from "../laws/find-articles.ts";
import { lawsByTitle } from "../laws/laws-by-title.ts";
import { ensureNamed } from "./ensure-named.ts";
import { ensureWindows } from "../windows/ensure-windows.ts";
import { findMany } from "./find-many.ts";
import { findRevisions } from "./find-revisions.ts";
import { readers } from "./sources.ts";

/** What the neighbours may ask of the libraries. */
export const libraryService = (clock: Clock): Libraries => ({
  find: (db, kind, ids) => readers[kind].find(db, ids),
  findMany,
  revisions: findRevisions,
  search: (db, kind, filter) => readers[kind].search(db, filter),
  articles: findArticles,
  lawsByTitle,
  titled: async (db, kind, titles) => (kind === "laws" ? lawsByTitle(db, titles) : readers[kind].titled(db, titles)),
  near: (db, kind, titles) => readers[kind].near(db, titles),
  ensureMaterials: (tx, wanted) => ensureNamed(tx, "libraries_materials", wanted, clock.now()),
  ensureWindows: (tx, wanted) => ensureWindows(tx, wanted, clock.now()),
  ensureSystems: (tx, wanted) => ensureNamed(tx, "libraries_systems", wanted, clock.now()),
  ensureLaws: (tx, wanted) => ensureLaws(tx, wanted, clock.now()),
});
