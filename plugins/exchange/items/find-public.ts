import { notFound } from "../../../core/contract.ts";
import type { PresentedItem } from "../../catalogue/api.ts";
import type { Elsewhere } from "../endpoint.ts";
import type { ExchangeTools } from "../exchange-tools.ts";

/** The item in force with one of its codes. An old code leads on to the present address; what was abolished says so and names its successor. */
export const findPublic = async ({ db, items }: ExchangeTools, code: string, pathOf: (code: string) => string): Promise<PresentedItem | Elsewhere> => {
  const [item] = await items.published(db, { code });
  if (item !== undefined) {
    if (!item.isPublic) throw notFound();
    return item;
  }
  const found = await items.resolveCode(db, code);
  if (found === null) throw notFound();
  if (found.kind === "current") return { elsewhere: { redirect: pathOf(found.code) } };
  const { name, at, successor } = found;
  return { elsewhere: {
    status: 404, type: "application/problem+json",
    json: { type: "about:blank", status: 404, title: "事项已经废止", detail: `“${name}”已经废止。`, abolishedAt: at.toISOString(), successor: successor === null ? null : { ...successor, data: pathOf(successor.code) } },
  } };
};

export const isElsewhere = (found: object): found is Elsewhere => "elsewhere" in found;
