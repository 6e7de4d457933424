import type { Knex } from "knex";

const FUNCTIONS = {
  // What is being reviewed, is in force or lies in the archive says for ever what it said; only a draft is written to.
  catalogue_versions_keep: `
    begin
      if tg_op = 'DELETE' then
        if old.state <> 'draft' then raise exception 'catalogue: only a draft can be deleted' using errcode = 'CA001'; end if;
        return old;
      end if;
      if old.state = 'archived' and new.state <> 'archived' or old.state = 'abolished' and new.state <> 'abolished'
        or old.state = 'published' and new.state not in ('published', 'archived', 'abolished') then
        raise exception 'catalogue: a version cannot go from % to %', old.state, new.state using errcode = 'CA001';
      end if;
      if old.state <> 'draft' and (old.item_id, old.number, old.name, old.type_code, old.entry_id, old.base_code, old.task_code,
          old.local_task_code, old.use_level, old.region_code, old.fingerprint, old.missing, old.source)
        is distinct from (new.item_id, new.number, new.name, new.type_code, new.entry_id, new.base_code, new.task_code,
          new.local_task_code, new.use_level, new.region_code, new.fingerprint, new.missing, new.source) then
        raise exception 'catalogue: the content of a version that is not a draft cannot change' using errcode = 'CA001';
      end if;
      if old.state in ('published', 'archived', 'abolished') and (old.submitted_at, old.submitted_by, old.examined_at, old.examined_by,
          old.published_at, old.published_by, old.effective_on)
        is distinct from (new.submitted_at, new.submitted_by, new.examined_at, new.examined_by,
          new.published_at, new.published_by, new.effective_on) then
        raise exception 'catalogue: who published a version and when cannot change' using errcode = 'CA001';
      end if;
      return new;
    end`,
  // The elements go with their version; a deleted draft takes them along (the version is gone by then).
  catalogue_contents_keep: `
    declare held text;
    begin
      select state into held from catalogue_item_versions where id = old.version_id;
      if held is not null and held <> 'draft' then
        raise exception 'catalogue: the content of a version that is not a draft cannot change' using errcode = 'CA001';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end`,
  // What lists show of an item: the open version, otherwise the one in force or abolished. First away, then there: one head at a time.
  catalogue_versions_head: `
    declare item bigint; chosen bigint;
    begin
      item := case when tg_op = 'DELETE' then old.item_id else new.item_id end;
      select id into chosen from catalogue_item_versions where item_id = item and state <> 'archived'
        order by state in ('draft', 'submitted', 'examined') desc limit 1;
      update catalogue_item_versions set head = false where item_id = item and head and id is distinct from chosen;
      update catalogue_item_versions set head = true where id = chosen and not head;
      return null;
    end`,
  // A new version knows at once whether it is the head, so that the row is not written twice.
  catalogue_versions_new_head: `
    begin
      new.head := new.state in ('draft', 'submitted', 'examined') or new.state <> 'archived' and not exists (
        select 1 from catalogue_item_versions where item_id = new.item_id and state in ('draft', 'submitted', 'examined'));
      if new.head then update catalogue_item_versions set head = false where item_id = new.item_id and head; end if;
      return new;
    end`,
} as const;

/** The database itself keeps published and archived versions as they are (architecture §5.2). */
export async function up(knex: Knex): Promise<void> {
  for (const [name, body] of Object.entries(FUNCTIONS)) await knex.raw(`create function ${name}() returns trigger language plpgsql as $$ ${body} $$`);
  await knex.raw(`create trigger catalogue_versions_keep before update or delete on catalogue_item_versions
    for each row execute function catalogue_versions_keep()`);
  await knex.raw(`create trigger catalogue_versions_head after delete or update of state on catalogue_item_versions
    for each row execute function catalogue_versions_head()`);
  await knex.raw(`create trigger catalogue_versions_new_head before insert on catalogue_item_versions
    for each row execute function catalogue_versions_new_head()`);
  await knex.raw(`create trigger catalogue_contents_keep before update or delete on catalogue_item_contents
    for each row execute function catalogue_contents_keep()`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop trigger catalogue_versions_keep on catalogue_item_versions");
  await knex.raw("drop trigger catalogue_versions_new_head on catalogue_item_versions");
  await knex.raw("drop trigger catalogue_versions_head on catalogue_item_versions");
  await knex.raw("drop trigger catalogue_contents_keep on catalogue_item_contents");
  for (const name of Object.keys(FUNCTIONS)) await knex.raw(`drop function ${name}`);
}
