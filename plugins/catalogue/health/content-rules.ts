import { cellText, codesIn, isFilled, ownValue, rowsIn, textIn } from "../elements/element-values.ts";
import type { HealthFacts, HealthRule } from "./rule.ts";

const [LICENCE, APPROVAL, NOTHING] = ["10", "20", "99"];
const LICENSING = ["01"];
const YES = "1";
const FROM_AUTHORITY = "20";
const STEPS: readonly (readonly [RegExp, string])[] = [[/受理|收件/, "受理"], [/审核|审查|审批|初审|复核/, "审核"], [/审批|决定|批准|审定|审核/, "审批"], [/办结|制证|发证|送达|颁证/, "办结"], [/送达|发证|领取|颁证|寄送/, "送达"]];

/** What a result of this name is, where its name says it: 批复 and 批文, or something that ends in 证. */
const typeByName = (name: string): string | undefined => {
  if (/批复|批文/.test(name)) return APPROVAL;
  return /证书|(?<!凭|查|公|佐|例|论|保)证$/.test(name) && !/证明/.test(name) ? LICENCE : undefined;
};

const nameOf = ({ values }: HealthFacts): string => textIn(values, "result_name") || textIn(values, "certificate_name");

const materialNames = ({ values, records }: HealthFacts): { name: string; row: ReturnType<typeof rowsIn>[number]; source: string }[] =>
  rowsIn(values, "materials").map((row) => {
    const record = records.materials?.get(cellText(row, "record"));
    return { row, name: record?.name ?? "", source: cellText(row, "source_type") || cellText(record?.fields ?? {}, "source_type") };
  });

const VAGUE = /其他材料|其它材料|有关材料|相关材料|等材料|等$|等）$|需要提供的/;

/** 结果, 流程, 依据, 材料 and 常见问题. */
export const contentRules: readonly HealthRule[] = [
  {
    id: "R03", severity: "warning", title: "结果名称与结果类型一致", key: "result_type",
    find: (facts) => {
      const [meant, types] = [typeByName(nameOf(facts)), codesIn(facts.values, "result_type")];
      if (meant === undefined || types.length === 0 || types.includes(meant)) return undefined;
      return `结果名称是“${nameOf(facts)}”，审批结果类型请选上“${meant === LICENCE ? "证照" : "批文"}”`;
    },
    repair: {
      label: "按名称改结果类型",
      change: (facts) => {
        const meant = typeByName(nameOf(facts));
        return meant === undefined ? undefined : { ...facts.values, result_type: [meant, ...codesIn(facts.values, "result_type").filter((type) => type !== meant && type !== NOTHING)] };
      },
    },
  },
  {
    id: "R04", severity: "error", title: "有结果名称的有结果类型", key: "result_type",
    find: (facts) => {
      const types = codesIn(facts.values, "result_type");
      return nameOf(facts) !== "" && (types.length === 0 || types.every((type) => type === NOTHING)) ? "填写了审批结果名称，请选择它是证照、批文还是其他；没有结果的请去掉名称" : undefined;
    },
  },
  {
    id: "R15", severity: "warning", title: "行政许可有常见问题", key: "faqs", types: LICENSING,
    find: ({ values }) => (rowsIn(values, "faqs").length === 0 ? "行政许可请至少写一个常见问题和它的答案" : undefined),
  },
  {
    id: "R16", severity: "warning", title: "行政许可的环节齐全", key: "steps", types: LICENSING,
    find: ({ values }) => {
      const names = rowsIn(values, "steps").map((step) => cellText(step, "name")).join("、");
      const missing = STEPS.filter(([pattern]) => !pattern.test(names)).map(([, name]) => name);
      return missing.length === 0 ? undefined : `办理环节请列出受理、审核、审批、办结、送达，现在缺${missing.join("、")}`;
    },
  },
  {
    id: "R18", severity: "warning", title: "有结果的附结果样本", key: "result_guid",
    find: ({ values }) => {
      const types = codesIn(values, "result_type");
      return types.some((type) => type !== NOTHING) && !isFilled(ownValue(values, "result_guid")) ? "请附上审批结果的样本，公众可以先看看拿到的是什么" : undefined;
    },
  },
  {
    id: "R23", severity: "error", outside: true, title: "依据没有废止", key: "by_law", families: ["general", "public", "punish", "handle", "check"],
    find: ({ values, records }) => {
      const gone = rowsIn(values, "by_law").flatMap((row) => records.laws?.get(cellText(row, "record")) ?? []).filter((law) => law.gone === true);
      return gone.length === 0 ? undefined : `《${gone[0]?.name ?? ""}》${gone.length > 1 ? `等 ${gone.length} 部法规` : ""}已经失效或者被取代，请改用现行的依据`;
    },
  },
  {
    id: "R24", severity: "warning", title: "政府部门核发的材料看能否用电子证照", key: "materials",
    find: (facts) => {
      const asked = materialNames(facts).filter(({ source, row }) => source === FROM_AUTHORITY && cellText(row, "is_elec_licence") === "" && cellText(row, "is_exempt") !== YES);
      return asked.length === 0 ? undefined : `“${asked[0]?.name ?? ""}”${asked.length > 1 ? `等 ${asked.length} 份材料` : ""}由政府部门核发，请写明能否用电子证照或者免予提交`;
    },
  },
  {
    id: "R25", severity: "warning", title: "材料名称没有兜底的话", key: "materials",
    find: (facts) => {
      const vague = materialNames(facts).filter(({ name }) => VAGUE.test(name.trim()));
      return vague.length === 0 ? undefined : `“${vague[0]?.name ?? ""}”没有写明到底要什么，请改成具体的材料`;
    },
  },
];
