import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Knex } from "knex";
import { z } from "zod";

type Step = { name: string; file: string };

const Module = z.object({
  up: z.custom<(knex: Knex) => Promise<void>>((f) => typeof f === "function"),
  down: z.custom<(knex: Knex) => Promise<void>>((f) => typeof f === "function"),
});

/** All migrations of core and of every plugin, on or off, in the order of their time stamps. */
export class MigrationFolders {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async getMigrations(): Promise<Step[]> {
    const folders = (await readdir(this.#root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const steps = await Promise.all(folders.map(async ({ name: owner }) => {
      const files = (await readdir(join(this.#root, owner))).filter((file) => file.endsWith(".ts"));
      return files.map((file) => ({ name: `${file.replace(/\.ts$/, "")}.${owner}`, file: join(this.#root, owner, file) }));
    }));
    return steps.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Without folder or ending, so that moving a file does not look like a lost migration (knex #1747). */
  getMigrationName(step: Step): string {
    return step.name;
  }

  async getMigration(step: Step): Promise<Knex.Migration> {
    return Module.parse(await import(pathToFileURL(step.file).href));
  }
}

const options = (root: string): Knex.MigratorConfig => ({
  migrationSource: new MigrationFolders(root), tableName: "core_migrations",
});

/** Brings the schema up to date; answers the names of what was run. */
export const migrateUp = async (db: Knex, root: string): Promise<string[]> => {
  const [, names] = z.tuple([z.number(), z.array(z.string())]).parse(await db.migrate.latest(options(root)));
  return names;
};

/** Runs the next migration alone; answers its name, nothing when there is none. */
export const migrateOne = async (db: Knex, root: string): Promise<string | undefined> => {
  const [, names] = z.tuple([z.number(), z.array(z.string())]).parse(await db.migrate.up(options(root)));
  return names[0];
};

/** Takes everything back, newest first; the down-up test uses it. */
export const migrateDown = async (db: Knex, root: string): Promise<void> => {
  await db.migrate.rollback(options(root), true);
};
