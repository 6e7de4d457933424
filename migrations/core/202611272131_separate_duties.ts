import type { Knex } from "knex";

const FUNCTIONS = {
  // 三员分立 (GB/T 22239-2019 8.1.5): all roles of a person are of one duty. The row of the person is locked, so that two grants at once see each other.
  core_one_duty_each: `
    declare wanted text;
    begin
      perform 1 from core_staff where id = new.staff_id for update;
      select duty into wanted from core_roles where id = new.role_id;
      if exists (select 1 from core_staff_roles sr join core_roles r on r.id = sr.role_id
          where sr.staff_id = new.staff_id and sr.id <> new.id and r.duty <> wanted) then
        raise exception 'core: the duties of the administrators are separate' using errcode = 'CO001';
      end if;
      return new;
    end`,
  core_permission_fits_duty: `
    begin
      if not exists (select 1 from core_permissions p join core_roles r on r.id = new.role_id where p.id = new.permission_id and r.duty = any (p.duties)) then
        raise exception 'core: this permission belongs to another duty' using errcode = 'CO002';
      end if;
      return new;
    end`,
  core_duty_is_for_ever: `
    begin
      if new.duty <> old.duty then raise exception 'core: a role keeps its duty' using errcode = 'CO003'; end if;
      return new;
    end`,
} as const;

const TRIGGERS = [
  ["core_one_duty_each", "before insert or update on core_staff_roles"],
  ["core_permission_fits_duty", "before insert or update on core_role_permissions"],
  ["core_duty_is_for_ever", "before update of duty on core_roles"],
] as const;

/** The three administrators exclude each other and everybody who does business, in the database itself; nobody grants to himself. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("core_roles", (t) => {
    t.text("duty").notNullable().defaultTo("business").checkIn(["business", "system", "security", "audit"]);
    t.boolean("built_in").notNullable().defaultTo(false);
    t.text("note").notNullable().defaultTo("");
  });
  await knex.raw("update core_roles set built_in = true, duty = case id when 'system-admin' then 'system' when 'security-admin' then 'security' when 'audit-admin' then 'audit' else 'business' end");
  await knex.raw("create sequence core_role_numbers");
  await knex.raw("create unique index core_roles_label on core_roles (label)");
  await knex.schema.alterTable("core_permissions", (t) => { t.specificType("duties", "text[]").notNullable().defaultTo("{business}"); });
  await knex.schema.alterTable("core_staff_roles", (t) => {
    t.bigInteger("granted_by").references("id").inTable("core_staff").onDelete("set null");
    t.timestamp("granted_at");
    t.index("role_id");
    t.check("granted_by is null or granted_by <> staff_id", [], "core_nobody_grants_to_himself");
  });
  for (const [name, body] of Object.entries(FUNCTIONS)) await knex.raw(`create function ${name}() returns trigger language plpgsql as $$ ${body} $$`);
  for (const [name, when] of TRIGGERS) await knex.raw(`create trigger ${name} ${when} for each row execute function ${name}()`);
}

export async function down(knex: Knex): Promise<void> {
  for (const [name, when] of TRIGGERS) await knex.raw(`drop trigger ${name} on ${when.split(" ").at(-1) ?? ""}`);
  for (const name of Object.keys(FUNCTIONS)) await knex.raw(`drop function ${name}`);
  await knex.raw("alter table core_staff_roles drop constraint core_nobody_grants_to_himself");
  await knex.schema.alterTable("core_staff_roles", (t) => {
    t.dropIndex("role_id");
    t.dropColumns("granted_by", "granted_at");
  });
  await knex.schema.alterTable("core_permissions", (t) => { t.dropColumn("duties"); });
  await knex.raw("drop index core_roles_label");
  await knex.raw("drop sequence core_role_numbers");
  await knex.schema.alterTable("core_roles", (t) => { t.dropColumns("duty", "built_in", "note"); });
}
