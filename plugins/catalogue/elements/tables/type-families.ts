import type { TypeFamily } from "../../codes/type-codes.ts";

/** Families that people apply for: the full element set of domain-standards §1.10–1.12. */
export const applied: readonly TypeFamily[] = ["general", "public"];

/** 许可、给付、奖励、确认、裁决、其他行政权力 alone: not for 公共服务. */
export const generalOnly: readonly TypeFamily[] = ["general"];

/** All administrative powers: everything but 公共服务. */
export const powers: readonly TypeFamily[] = ["general", "punish", "handle", "check"];
