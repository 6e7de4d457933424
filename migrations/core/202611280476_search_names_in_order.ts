import type { Knex } from "knex";
import { pinyin } from "pinyin-pro";

const AT_ONCE = 5_000;

/** Names of documents that are in the index already get their place by sound; the next rebuild writes the same anew. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("create temporary table search_sounds (name text collate \"C\" primary key, sound text not null) on commit drop");
  for (let last = ""; ;) {
    const { rows }: { rows: { name: string }[] } = await knex.raw(`
      select distinct name collate "C" as name from core_search_documents, unnest(array[title, heading]) as name
      where alive and name collate "C" > ? order by 1 limit ?`, [last, AT_ONCE]);
    const end = rows.at(-1)?.name;
    if (end === undefined) break;
    const names = rows.map(({ name }) => name);
    await knex.raw("insert into search_sounds select * from unnest(?::text[], ?::text[])", [names, names.map(soundOf)]);
    last = end;
  }
  await knex.raw("update core_search_documents d set name_key = s.sound from search_sounds s where d.alive and s.name = d.title");
  await knex.raw("update core_search_documents d set heading_key = s.sound from search_sounds s where d.alive and s.name = d.heading");
}

const soundOf = (name: string): string =>
  pinyin(name.replace(/[^\p{L}\p{N}]/gu, ""), { toneType: "none", type: "array", v: true }).map((sound) => (sound.length > 1 ? `${sound} ` : sound)).join("").slice(0, 48);

export async function down(): Promise<void> {
  // The columns go with the step before.
}
