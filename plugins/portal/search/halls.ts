import { emptyAddress, hrefOf, type SearchAddress } from "./search-query.ts";

/** 个人办事 and 法人办事: everything for these 服务对象 (HEN-3.1.1a, HEN-3.1.2; the words of the code list `server_type`). */
export type Hall = { name: string; audience: readonly string[] };

export const HALLS: readonly Hall[] = [
  { name: "个人办事", audience: ["自然人"] },
  { name: "法人办事", audience: ["企业法人", "事业法人", "社会组织法人", "非法人企业", "行政机关", "其他组织"] },
];

export const hallHref = ({ audience }: Hall): string => hrefOf(emptyAddress(""), { audience: [...audience] });

/** The hall in which this search takes place: exactly its 服务对象 are chosen, whatever else is. */
export const hallOf = (address: SearchAddress): Hall | undefined =>
  HALLS.find(({ audience }) => audience.length === address.audience.length && audience.every((one) => address.audience.includes(one)));
