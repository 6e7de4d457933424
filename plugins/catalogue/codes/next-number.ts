import { composeBaseCode, parseBaseCode, type BaseCode } from "./base-code.ts";

/**
 * The number after the highest one ever given, `undefined` when the width is used up. Gaps stay gaps: numbers are given in
 * sequence and never reused, so `used` must hold the abolished ones too.
 */
function following(used: readonly number[], width: number): string | undefined {
  const next = String(used.reduce((highest, number) => Math.max(highest, number), 0) + 1).padStart(width, "0");
  return next.length === width ? next : undefined;
}

const partsOf = (codes: readonly string[]): BaseCode[] =>
  codes.flatMap((code) => {
    const result = parseBaseCode(code);
    return result.ok ? [result.value] : [];
  });

/**
 * The next 主项 number of a region and type, from all 基本编码 ever given there (others in the list do not matter).
 * `block` keeps to one department's numbers where a province gives each department two leading digits (as 广东 and 辽宁 do).
 */
export function nextMainNumber(
  usedCodes: readonly string[],
  scope: { readonly region: string; readonly type: string; readonly block?: string },
): string | undefined {
  const { region, type, block = "" } = scope;
  const used = partsOf(usedCodes)
    .filter((parts) => parts.region === region && parts.type === type && parts.main.startsWith(block))
    .map((parts) => Number(parts.main.slice(block.length)));
  const next = following(used, 5 - block.length);
  return next === undefined ? undefined : block + next;
}

/** The next 子项 number (001–999) below a 主项, from all 基本编码 ever given. */
export function nextSubNumber(
  usedCodes: readonly string[],
  main: { readonly region: string; readonly type: string; readonly main: string },
): string | undefined {
  const prefix = composeBaseCode({ region: main.region, type: main.type, main: main.main, sub: "" });
  const used = partsOf(usedCodes)
    .filter((parts) => parts.sub !== "00Y" && composeBaseCode({ ...parts, sub: "" }) === prefix)
    .map((parts) => Number(parts.sub));
  return following(used, 3);
}

/** The next 业务办理项 sequence (01–99) below an 实施编码 or a 基本编码, from all 业务办理项编码 ever given. */
export function nextHandleSeq(usedCodes: readonly string[], parent: string): string | undefined {
  const used = usedCodes.flatMap((code) => {
    const seq = code.startsWith(parent) ? code.slice(parent.length) : "";
    return /^\d{2}$/.test(seq) ? [Number(seq)] : [];
  });
  return following(used, 2);
}
