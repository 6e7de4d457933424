import { notFound, type Reply } from "../../../core/contract.ts";
import type { PresentedItem } from "../../catalogue/api.ts";
import type { FoundItem } from "../../guide/api.ts";
import type { Elsewhere } from "../endpoint.ts";
import type { ExchangeTools } from "../exchange-tools.ts";

/** The item whose guide has this address. Any other code of it leads on to the present address; what was abolished says so and names its successor. */
export const findPublic = async ({ db, items, guides }: ExchangeTools, code: string, pathOf: (code: string) => string): Promise<PresentedItem | Elsewhere> => {
  const found = await guides.find(code);
  switch (found.kind) {
    case "item": {
      const [item] = await items.publicItems(db, { itemIds: [found.itemId] });
      // Hidden in this very moment.
      if (item === undefined) throw notFound();
      return item;
    }
    case "moved": return { elsewhere: { redirect: pathOf(found.code) } };
    case "unknown": throw notFound();
    case "abolished": return { elsewhere: abolished(found, pathOf) };
  }
};

const abolished = ({ name, at, reason, notice, successor }: Extract<FoundItem, { kind: "abolished" }>, pathOf: (code: string) => string): Reply => ({
  status: 404, type: "application/problem+json",
  json: { type: "about:blank", status: 404, title: "事项已废止", detail: `“${name}”已废止。`, abolishedAt: at.toISOString(), reason, notice, successor: successor === null ? null : { ...successor, data: pathOf(successor.code) } },
});

/** Whether a code led away instead of to data. */
export const isElsewhere = (found: object): found is Elsewhere => "elsewhere" in found;
