import type { Knex } from "knex";

/** Regions, departments, staff, roles, permissions and sessions. Paths are materialised so that a subtree is one index range. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("core_regions", (t) => {
    t.text("code").primary();
    t.text("name").notNullable();
    t.smallint("level").notNullable();
    t.text("parent_code").references("code").inTable("core_regions");
    t.text("path").notNullable().unique();
    t.check("level between 1 and 5");
  });
  await knex.schema.createTable("core_departments", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("region_code").notNullable().references("code").inTable("core_regions");
    t.bigInteger("parent_id").references("id").inTable("core_departments");
    t.text("path").notNullable().defaultTo("");
    t.text("name").notNullable();
    t.text("short_name").notNullable().defaultTo("");
    t.text("credit_code").notNullable().defaultTo("");
    t.text("phone").notNullable().defaultTo("");
    t.text("address").notNullable().defaultTo("");
    t.integer("position").notNullable().defaultTo(0);
    t.unique(["region_code", "name"]);
    t.index("parent_id");
    t.index("credit_code");
  });
  await knex.raw("create index core_departments_path on core_departments (path text_pattern_ops)");
  await knex.schema.createTable("core_staff", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.text("account").notNullable().unique();
    t.text("name").notNullable();
    t.bigInteger("department_id").notNullable().references("id").inTable("core_departments");
    t.text("password_hash").notNullable();
    t.boolean("must_change_password").notNullable().defaultTo(true);
    t.boolean("disabled").notNullable().defaultTo(false);
    t.timestamp("last_sign_in_at");
    t.index("department_id");
  });
  // By the name that was typed, whether such an account exists or not, so that the answers cannot tell.
  await knex.schema.createTable("core_sign_in_failures", (t) => {
    t.text("account").primary();
    t.smallint("failures").notNullable();
    t.timestamp("last_at").notNullable().index();
    t.timestamp("locked_until");
  });
  await knex.schema.createTable("core_old_passwords", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("staff_id").notNullable().references("id").inTable("core_staff").onDelete("cascade");
    t.text("password_hash").notNullable();
    t.timestamp("replaced_at").notNullable();
    t.index("staff_id");
  });
  await knex.schema.createTable("core_roles", (t) => {
    t.text("id").primary();
    t.text("label").notNullable();
    t.smallint("position").notNullable();
  });
  await knex.schema.createTable("core_permissions", (t) => {
    t.text("id").primary();
    t.text("label").notNullable();
  });
  await knex.schema.createTable("core_role_permissions", (t) => {
    t.text("role_id").notNullable().references("id").inTable("core_roles");
    t.text("permission_id").notNullable().references("id").inTable("core_permissions");
    t.primary(["role_id", "permission_id"]);
  });
  await knex.schema.createTable("core_staff_roles", (t) => {
    t.specificType("id", "bigint generated always as identity").primary();
    t.bigInteger("staff_id").notNullable().references("id").inTable("core_staff").onDelete("cascade");
    t.text("role_id").notNullable().references("id").inTable("core_roles");
    t.text("scope").notNullable().checkIn(["region", "department", "own"]);
    t.unique(["staff_id", "role_id", "scope"]);
  });
  await knex.schema.createTable("core_sessions", (t) => {
    t.text("id").primary();
    t.jsonb("data").notNullable();
    t.timestamp("expires_at").notNullable().index();
  });
  await knex("core_roles").insert([
    { id: "editor", label: "单位录入员", position: 1 },
    { id: "examiner", label: "编办审核员", position: 2 },
    { id: "publisher", label: "政务办发布员", position: 3 },
    { id: "region-manager", label: "区划管理员", position: 4 },
    { id: "clerk", label: "窗口人员", position: 5 },
    { id: "supervisor", label: "监察员", position: 6 },
    { id: "system-admin", label: "系统管理员", position: 7 },
    { id: "security-admin", label: "安全管理员", position: 8 },
    { id: "audit-admin", label: "审计管理员", position: 9 },
  ]);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    "core_sessions", "core_staff_roles", "core_role_permissions", "core_permissions", "core_roles",
    "core_old_passwords", "core_sign_in_failures", "core_staff", "core_departments", "core_regions",
  ]) await knex.schema.dropTable(table);
}
