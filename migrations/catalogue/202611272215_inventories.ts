import type { Knex } from "knex";

const FUNCTIONS = {
  // From draft to frozen to published, never back; what is numbered is never deleted and says for ever what it said.
  catalogue_inventories_keep: `
    begin
      if tg_op = 'DELETE' then
        if old.state <> 'draft' then raise exception 'catalogue: only a draft inventory can be deleted' using errcode = 'CA001'; end if;
        return old;
      end if;
      if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'frozen'), ('frozen', 'frozen'), ('frozen', 'published'), ('published', 'published'))
        or old.state <> 'draft' and (old.title, old.number, old.region_code, old.department_id, old.type_codes) is distinct from (new.title, new.number, new.region_code, new.department_id, new.type_codes) then
        raise exception 'catalogue: a frozen inventory cannot change' using errcode = 'CA001';
      end if;
      return new;
    end`,
  catalogue_inventory_rows_keep: `
    declare held text;
    begin
      select state into held from catalogue_inventories where id = case when tg_op = 'INSERT' then new.inventory_id else old.inventory_id end;
      if held is not null and held <> 'draft' then raise exception 'catalogue: the rows of a frozen inventory cannot change' using errcode = 'CA001'; end if;
      return case when tg_op = 'DELETE' then old else new end;
    end`,
} as const;

/** 目录清单 (HLJ-2.5.2): numbered lists of what was in force, with rows of their own, because the items go on changing. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("catalogue_inventories", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("title").notNullable();
    t.text("number").notNullable().defaultTo("");
    t.text("region_code").notNullable().references("code").inTable("core_regions");
    // Absent: all departments of the region.
    t.bigInteger("department_id").references("id").inTable("core_departments");
    t.specificType("type_codes", "text[]").notNullable();
    t.text("state").notNullable().defaultTo("draft").checkIn(["draft", "frozen", "published"]);
    t.integer("row_count").notNullable().defaultTo(0);
    for (const act of ["generated", "frozen", "published"]) {
      t.timestamp(`${act}_at`);
      t.bigInteger(`${act}_by`).references("id").inTable("core_staff");
    }
    t.check("(state = 'draft') = (number = '')");
    t.check("title <> ''");
    t.index(["region_code", "state"]);
    t.index("department_id");
  });
  await knex.raw("create unique index catalogue_inventories_number on catalogue_inventories (number) where number <> ''");
  await knex.schema.createTable("catalogue_inventory_rows", (t) => {
    t.bigInteger("inventory_id").notNullable().references("id").inTable("catalogue_inventories").onDelete("cascade");
    t.integer("seq").notNullable();
    t.bigInteger("item_id").notNullable().references("id").inTable("catalogue_items");
    t.bigInteger("version_id").notNullable().references("id").inTable("catalogue_item_versions");
    for (const column of ["type_code", "entry_name", "name", "base_code", "task_code", "department", "use_level"]) t.text(column).notNullable();
    t.primary(["inventory_id", "seq"]);
    t.unique(["inventory_id", "item_id"]);
    t.index("item_id");
    t.index("version_id");
  });
  for (const [name, body] of Object.entries(FUNCTIONS)) await knex.raw(`create function ${name}() returns trigger language plpgsql as $$ ${body} $$`);
  await knex.raw("create trigger catalogue_inventories_keep before update or delete on catalogue_inventories for each row execute function catalogue_inventories_keep()");
  await knex.raw("create trigger catalogue_inventory_rows_keep before insert or update or delete on catalogue_inventory_rows for each row execute function catalogue_inventory_rows_keep()");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable("catalogue_inventory_rows");
  await knex.schema.dropTable("catalogue_inventories");
  for (const name of Object.keys(FUNCTIONS)) await knex.raw(`drop function ${name}`);
}
