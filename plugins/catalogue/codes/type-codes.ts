/** Which elements an item carries (domain: five table families of the national exchange library). */
export type TypeFamily = "general" | "punish" | "handle" | "check" | "public";

/** How a matter begins: 依申请, 依职权, or either. */
export type TypeOrigin = "apply" | "duty" | "both";

export type TypeCode = { readonly code: string; readonly label: string; readonly family: TypeFamily; readonly origin: TypeOrigin };

/** 事项类型代码 of GB/T 39046-2020 table A.1, which the national platform shares. The origin is [M:高], the rest confirmed. */
export const typeCodes: readonly TypeCode[] = [
  { code: "01", label: "行政许可", family: "general", origin: "apply" },
  { code: "02", label: "行政处罚", family: "punish", origin: "duty" },
  { code: "03", label: "行政强制", family: "check", origin: "duty" },
  { code: "04", label: "行政征收", family: "handle", origin: "duty" },
  { code: "05", label: "行政给付", family: "general", origin: "apply" },
  { code: "06", label: "行政检查", family: "check", origin: "duty" },
  { code: "07", label: "行政确认", family: "general", origin: "apply" },
  { code: "08", label: "行政奖励", family: "general", origin: "apply" },
  { code: "09", label: "行政裁决", family: "general", origin: "apply" },
  { code: "10", label: "其他行政权力", family: "general", origin: "both" },
  { code: "20", label: "公共服务", family: "public", origin: "apply" },
];

const known = new Map(typeCodes.map((type) => [type.code, type]));

/**
 * The type behind a code, `undefined` when there is none. 11–19 and 21–29 are left to the provinces by the standard
 * (21 is in real use for public services), so they are types too, of the family they extend.
 */
export function typeCode(code: string): TypeCode | undefined {
  const type = known.get(code);
  if (type) return type;
  if (/^1[1-9]$/.test(code)) return { code, label: `其他类别事项（地方扩展 ${code}）`, family: "general", origin: "both" };
  if (/^2[1-9]$/.test(code)) return { code, label: `公共服务（地方扩展 ${code}）`, family: "public", origin: "apply" };
  return undefined;
}
