import { listAddress } from "../../../core/contract.ts";
import type { RegionChoice } from "./find-regions.ts";

export const REGIONS = "/portal/regions";
type Asked = { within: string; q: string; back: string };

/** Where a region is chosen, `""` for all of them, and whereto that leads. */
export const chooseHref = (code: string, back: string): string => listAddress(`${REGIONS}/choose`, { to: code, back });

type Found = { choices: readonly RegionChoice[]; path: readonly { code: string; name: string }[]; shown: string };

/** 区划切换: what lies directly below a region, or what is called so; each can be chosen, and looked into where something lies below it. */
export const regionsPage = ({ choices, path, shown }: Found, { within, q, back }: Asked): object => ({
  q, action: REGIONS, keep: back === "" ? [] : [{ name: "back", value: back }], shown: shown === "" ? "全部地区" : shown,
  wholeHref: chooseHref("", back), hereHref: within === "" || q !== "" ? "" : chooseHref(within, back), hereName: path.at(-1)?.name ?? "",
  path: q !== "" || path.length === 0 ? [] : [{ text: "全部地区", href: listAddress(REGIONS, { back }) }, ...path.map(({ code, name }) => ({ text: name, href: code === within ? "" : listAddress(REGIONS, { within: code, back }) }))],
  regions: choices.map(({ code, name, above, below }) => ({
    name, note: q === "" ? "" : above, href: chooseHref(code, back), below: below === 0 ? "" : `下级 ${below} 个`, belowHref: listAddress(REGIONS, { within: code, back }),
  })),
});
