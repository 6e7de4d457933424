import type { ElementValues } from "./element.ts";
import { codesIn, numberIn } from "./element-values.ts";

/** The four levels of the public reports, and those of the Yunnan manual in its own words (YN-2.1.2.8). */
const LEVELS = ["Ⅰ级（只提供指南和咨询）", "Ⅱ级（网上收件或者预审）", "Ⅲ级（网上受理，最多到现场一次）", "Ⅳ级（全程网办）"] as const;
const LOCAL_LEVELS = [
  "无级(事项网上办理深度还未达到一级)",
  "一级(在云南分厅提供办事指南、表格下载和网上受理服务)",
  "二级(在一级基础上，实现云南分厅统一受理，办理结果云南分厅结果统一反馈)",
  "三级(在二级基础上，在云南分厅实现全流程网上办理，办理进度可全流程网上跟踪、查询和全过程监督)",
] as const;

/**
 * What the national answers (1 咨询 2 收件 3 预审 4 受理 5 办理 6 结果反馈 7 证照反馈) are on the two other scales, by the table of
 * domain-standards §1.8. Ⅳ级 means that nobody has to come: 到办事现场次数 is 0.
 */
export const onlineDepthScales = (values: ElementValues): readonly string[] => {
  const codes = codesIn(values, "online_handle_depth");
  if (codes.length === 0) return [];
  const has = (...wanted: readonly string[]): boolean => wanted.some((code) => codes.includes(code));
  const reached: Reached = { received: has("2", "3", "4", "5"), accepted: has("4", "5"), decided: has("5"), answered: has("6", "7"), visits: numberIn(values, "limit_scene_num") ?? 0 };
  return [`网办分级：${LEVELS[levelOf(reached)]}`, `云南分级：${LOCAL_LEVELS[localLevelOf(reached)]}`];
};

type Reached = { received: boolean; accepted: boolean; decided: boolean; answered: boolean; visits: number };

const isWhole = ({ decided, answered, visits }: Reached): boolean => decided && answered && visits === 0;

const levelOf = (reached: Reached): 0 | 1 | 2 | 3 => {
  if (isWhole(reached)) return 3;
  if (reached.accepted && reached.visits <= 1) return 2;
  return reached.received ? 1 : 0;
};

const localLevelOf = (reached: Reached): 0 | 1 | 2 | 3 => {
  if (isWhole(reached)) return 3;
  if (reached.accepted && reached.answered) return 2;
  return reached.received ? 1 : 0;
};
