import type { Knex } from "knex";

/** What is under review already waits where the usual chain 单位 → 编办 → 政务办 has it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`update catalogue_item_versions set step = case state when 'examined' then 'publish' else 'examine' end,
    step_since = case state when 'submitted' then submitted_at when 'examined' then coalesce(examined_at, submitted_at) else procedure_at end
    where state in ('submitted', 'examined') or state = 'published' and procedure = 'abolition'`);
  await knex.raw(`insert into catalogue_requests (item_id, kind, state, reason_class, words, asked_at, asked_by)
    select item_id, 'abolition', 'asked', 'other', last_opinion, coalesce(procedure_at, updated_at), procedure_by
    from catalogue_item_versions where state = 'published' and procedure = 'abolition'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex("catalogue_requests").delete();
  await knex("catalogue_item_versions").whereNot("step", "").update({ step: "", step_since: null });
}
