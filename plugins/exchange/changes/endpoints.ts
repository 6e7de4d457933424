import { z } from "zod";
import { endpoint, wholeNumber, type Endpoint } from "../endpoint.ts";
import { ROOT, type ExchangeTools } from "../exchange-tools.ts";
import { addressesOf } from "../items/addresses.ts";
import { CHANGE_KINDS, type ChangeRow } from "./model.ts";

const MOST = 500;
const Change = z.object({ position: z.string(), kind: z.enum(CHANGE_KINDS), code: z.string(), name: z.string(), version: z.number().int(), at: z.iso.datetime(), data: z.string() });
const Changes = z.object({ changes: z.array(Change), after: z.string(), next: z.string() });

/** 同步更新 (HLJ-1.3): what has changed after a position, for those who keep a copy. */
export const changeEndpoints = (tools: ExchangeTools): Endpoint[] => {
  const { dataUrl } = addressesOf(tools);
  return [endpoint({
    path: "/changes", title: "变更", about: "从一个位置以后的变更，由旧到新，不遗漏也不重复。读完以后保存 after，下次从那里读起；changes 为空表示没有新的变更。不再对外公开的事项只给出编码，name 为空。第一次读取不带 after。",
    query: z.object({ after: z.string().regex(/^\d{1,18}$/, "请使用上次给出的位置").default("0"), size: wholeNumber(100, MOST) }),
    words: { after: "从这个位置以后读起，使用上次给出的值", size: `最多给出的条数，最多 ${MOST}` }, answer: Changes,
    read: async ({ query: { after, size } }) => {
      const rows: ChangeRow[] = await tools.db("exchange_changes").where("position", ">", after).orderBy("position").limit(size);
      const last = rows.at(-1)?.position ?? after;
      const named = await tools.items.nameable(tools.db, [...new Set(rows.map(({ item_id: id }) => id))]);
      return {
        changes: rows.map(({ position, item_id: id, kind, code, name, version, at }) => ({ position, kind, code, name: named.has(id) ? name : "", version, at: at.toISOString(), data: dataUrl(code) })),
        after: last, next: `${tools.site.publicUrl}${ROOT}/changes?${new URLSearchParams({ after: last, size: String(size) })}`,
      };
    },
  })];
};
