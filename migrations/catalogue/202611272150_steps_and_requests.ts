import type { Knex } from "knex";

const keepVersions = (draftIsOpen: string): string => `
  create or replace function catalogue_versions_keep() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if not (old.state = 'draft' ${draftIsOpen}) then raise exception 'catalogue: only a draft can be deleted' using errcode = 'CA001'; end if;
        return old;
      end if;
      if old.state = 'archived' and new.state <> 'archived' or old.state = 'abolished' and new.state <> 'abolished'
        or old.state = 'published' and new.state not in ('published', 'archived', 'abolished') then
        raise exception 'catalogue: a version cannot go from % to %', old.state, new.state using errcode = 'CA001';
      end if;
      if not (old.state = 'draft' ${draftIsOpen}) and (old.item_id, old.number, old.name, old.type_code, old.entry_id, old.base_code, old.task_code,
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
    end $$`;

const keepContents = (waits: string): string => `
  create or replace function catalogue_contents_keep() returns trigger language plpgsql as $$
    declare held record;
    begin
      select * into held from catalogue_item_versions where id = old.version_id;
      if found and (held.state <> 'draft' ${waits}) then
        raise exception 'catalogue: the content of a version that is not a draft cannot change' using errcode = 'CA001';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`;

/**
 * Where a version waits in its chain, who has begun to look at it, and what was asked for an item in force (作废, 暂停, 恢复).
 * A draft that a department head has before him is kept like everything else under review.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("catalogue_item_versions", (t) => {
    // 部门负责人, 编办, 政务办, or waiting for its day (待生效).
    t.text("step").notNullable().defaultTo("");
    t.timestamp("step_since");
    t.timestamp("opened_at");
    t.bigInteger("opened_by").references("id").inTable("core_staff");
  });
  await knex.raw(`alter table catalogue_item_versions
    drop constraint catalogue_item_versions_procedure_check,
    add constraint catalogue_versions_procedure check (procedure in ('', 'abolition', 'move', 'suspension', 'resumption')),
    add constraint catalogue_versions_asked check (state = 'published' or procedure in ('', 'move')),
    add constraint catalogue_versions_step check (case state
      when 'draft' then step in ('', 'head') when 'submitted' then step in ('', 'examine', 'publish') when 'examined' then step in ('', 'publish', 'scheduled')
      when 'published' then step = '' or step in ('head', 'examine', 'publish') and procedure <> '' else step = '' end)`);
  await knex.raw("drop index catalogue_versions_waiting");
  await knex.raw("drop index catalogue_versions_abolition");
  await knex.raw("create index catalogue_versions_at_step on catalogue_item_versions (step, step_since, id) where step <> ''");
  await knex.schema.alterTable("catalogue_acts", (t) => { t.text("to_step").notNullable().defaultTo(""); });
  await knex.schema.createTable("catalogue_requests", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items").onDelete("cascade");
    t.text("kind").notNullable().checkIn(["abolition", "suspension", "resumption"]);
    t.text("state").notNullable().checkIn(["asked", "granted", "refused", "withdrawn"]);
    // 作废: why, as a class, and what takes its place.
    t.text("reason_class").notNullable().defaultTo("").checkIn(["", "law", "organisation", "merged", "other"]);
    t.bigInteger("successor_id").references("id").inTable("catalogue_items").onDelete("set null");
    // 作废 reason, or the words that the public reads while it is suspended.
    t.text("words").notNullable();
    t.date("starts_on");
    t.date("ends_on");
    t.timestamp("asked_at").notNullable();
    t.bigInteger("asked_by").references("id").inTable("core_staff");
    t.timestamp("decided_at");
    t.bigInteger("decided_by").references("id").inTable("core_staff");
    // A suspension that is over.
    t.timestamp("ended_at");
    t.check("ends_on >= starts_on");
    t.index("item_id");
    t.index("successor_id");
  });
  await knex.raw("create unique index catalogue_one_request on catalogue_requests (item_id) where state = 'asked'");
  await knex.raw("create unique index catalogue_one_suspension on catalogue_requests (item_id) where kind = 'suspension' and state = 'granted' and ended_at is null");
  await knex.raw(keepVersions("and old.step = ''"));
  await knex.raw(keepContents("or held.step <> ''"));
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(keepVersions(""));
  await knex.raw(keepContents(""));
  await knex.schema.dropTable("catalogue_requests");
  await knex.schema.alterTable("catalogue_acts", (t) => { t.dropColumn("to_step"); });
  await knex.raw("update catalogue_item_versions set procedure = '' where procedure in ('suspension', 'resumption')");
  await knex.raw(`alter table catalogue_item_versions drop constraint catalogue_versions_procedure, drop constraint catalogue_versions_asked, drop constraint catalogue_versions_step,
    add constraint catalogue_item_versions_procedure_check check (procedure in ('', 'abolition', 'move'))`);
  await knex.raw("drop index catalogue_versions_at_step");
  await knex.schema.alterTable("catalogue_item_versions", (t) => { t.dropColumns("step", "step_since", "opened_at", "opened_by"); });
  await knex.raw("create index catalogue_versions_waiting on catalogue_item_versions (state, submitted_at, id) where state in ('submitted', 'examined')");
  await knex.raw("create index catalogue_versions_abolition on catalogue_item_versions (procedure_at, id) where procedure = 'abolition'");
}
