import type { House } from "../../../core/contract.ts";

const PHRASES = [
  { title: "依据不全", words: "设定依据没有写到条款。请在法律法规库里选到具体的条，再报送。" },
  { title: "时限不一致", words: "承诺办结时限与各环节时限之和不一致，请核对。" },
  { title: "材料可以共享", words: "这份材料可以通过数据共享取得，请改为免提交，或者写明不能共享的原因。" },
] as const;

/** A district that reviews in one step, and phrases that the reviewers of the demo site keep; loaded once. */
export const loadDemoReview = ({ transact, clock }: Pick<House<unknown>, "transact" | "clock">) => async (): Promise<void> => {
  const now = clock.now();
  await transact(async (tx) => {
    const made = await tx("review_chains").insert({ region_code: "539901", type_code: "", has_head: false, has_examine: false, updated_at: now })
      .onConflict(["region_code", "type_code"]).ignore().returning("region_code");
    if (made.length === 0) return;
    const examiner: { id: string; department_id: string } | undefined = await tx("core_staff").where({ account: "zhaozhiyuan" }).first("id", "department_id");
    if (examiner === undefined) return;
    await tx("review_phrases").insert(PHRASES.map((phrase, index) => ({ ...phrase, owner_id: examiner.id, department_id: index === 0 ? examiner.department_id : null, updated_at: now })));
  });
};
