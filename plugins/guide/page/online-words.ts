import type { PresentedElement } from "../../catalogue/api.ts";

/** What the codes of 网上办理深度 mean for who applies (1 咨询 2 收件 3 预审 4 受理 5 办理 6 结果反馈 7 证照反馈; domain-standards §1.8). */
export const onlineWords = (elements: readonly PresentedElement[]): string[] => {
  const valueOf = (key: string): unknown => elements.find((element) => element.key === key)?.value;
  const depth = valueOf("online_handle_depth");
  const codes: readonly unknown[] = Array.isArray(depth) ? depth : [];
  if (valueOf("is_online") === undefined) return [];
  if (valueOf("is_online") !== "1") return ["现在还不能网上办理，请到现场办理。"];
  const has = (...wanted: readonly string[]): boolean => wanted.some((code) => codes.includes(code));
  return [howFar(has, valueOf("limit_scene_num")), has("6") ? "办理结果会在网上告诉您。" : "", has("7") ? "可以领取电子证照。" : ""].filter((text) => text !== "");
};

const howFar = (has: (...wanted: readonly string[]) => boolean, visits: unknown): string => {
  const toCome = typeof visits === "number" && visits > 0 ? `，还要到现场 ${visits} 次` : "";
  if (has("5") && visits === 0) return "可以全程网上办理，不用到现场。";
  if (has("4", "5")) return `可以在网上申请和受理${toCome}。`;
  if (has("2", "3")) return `可以在网上提交材料${toCome}。`;
  return has("1") ? `可以在网上咨询${toCome}。` : `可以网上办理${toCome}。`;
};
