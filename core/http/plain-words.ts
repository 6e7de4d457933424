import { z } from "zod";

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>["customError"]>>[0];

const tooBig = ({ origin, maximum }: { origin: string; maximum: number | bigint }): string => {
  switch (origin) {
    case "string": return `请控制在 ${maximum} 个字以内`;
    case "array": case "set": return `请不要超过 ${maximum} 项`;
    default: return `请填 ${maximum} 或更小的数`;
  }
};

const tooSmall = ({ origin, minimum }: { origin: string; minimum: number | bigint }): string => {
  switch (origin) {
    case "string": return Number(minimum) <= 1 ? "请填写" : `请至少填写 ${minimum} 个字`;
    case "array": case "set": return Number(minimum) <= 1 ? "请至少选择一项" : `请至少选择 ${minimum} 项`;
    default: return `请填 ${minimum} 或更大的数`;
  }
};

const wordsOf = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type": return issue.input === undefined ? "请填写" : "填写的内容不能识别，请重新填写";
    case "too_big": return tooBig(issue);
    case "too_small": return tooSmall(issue);
    case "invalid_value": return "请从列表中选择";
    default: return "填写的内容不能识别，请重新填写";
  }
};

/** A schema that names no words of its own speaks Chinese too; what the library says by itself is English and shows patterns. */
export const speakPlainly = (): void => {
  z.config({ customError: wordsOf });
};
