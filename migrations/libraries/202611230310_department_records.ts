import type { Knex } from "knex";

/** 申报材料, 附件文档, 办事窗口, 业务系统: what each department keeps, found again by its name within the department. */
export async function up(knex: Knex): Promise<void> {
  const common = (t: Knex.CreateTableBuilder): void => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("department_id").notNullable().references("id").inTable("core_departments");
    t.text("name").notNullable();
    t.integer("revision").notNullable().defaultTo(1);
    t.timestamp("updated_at").notNullable();
    t.index(["updated_at", "id"]);
  };
  const file = (t: Knex.CreateTableBuilder, column: string): Knex.ReferencingColumnBuilder => t.text(column).references("id").inTable("core_files");
  await knex.schema.createTable("libraries_materials", (t) => {
    common(t);
    t.text("material_type").notNullable().defaultTo("");
    t.text("material_format").notNullable().defaultTo("");
    t.text("source_type").notNullable().defaultTo("");
    t.text("source_note").notNullable().defaultTo("");
    t.text("fill_note").notNullable().defaultTo("");
    file(t, "blank_form_id");
    file(t, "sample_id");
    t.unique(["department_id", "name"]);
  });
  await knex.schema.createTable("libraries_documents", (t) => {
    common(t);
    t.text("note").notNullable().defaultTo("");
    file(t, "file_id").notNullable();
    t.integer("file_version").notNullable().defaultTo(1);
    t.unique(["department_id", "name"]);
  });
  await knex.schema.createTable("libraries_windows", (t) => {
    common(t);
    t.text("number").notNullable().defaultTo("");
    t.text("place").notNullable().defaultTo("");
    t.text("region_code").notNullable().references("code").inTable("core_regions");
    t.text("address").notNullable().defaultTo("");
    t.jsonb("weekly").notNullable().defaultTo('{"workday":[],"saturday":[],"sunday":[]}');
    t.text("hours_note").notNullable().defaultTo("");
    t.text("phone").notNullable().defaultTo("");
    t.text("directions").notNullable().defaultTo("");
    t.unique(["department_id", "name", "number", "address"]);
    t.index("region_code");
  });
  await knex.schema.createTable("libraries_systems", (t) => {
    common(t);
    t.text("url").notNullable().defaultTo("");
    t.text("run_level").notNullable().defaultTo("");
    t.text("contact").notNullable().defaultTo("");
    t.text("note").notNullable().defaultTo("");
    t.unique(["department_id", "name"]);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ["libraries_systems", "libraries_windows", "libraries_documents", "libraries_materials"]) await knex.schema.dropTable(table);
}
