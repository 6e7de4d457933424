import { PAGE_SIZE } from "../../../core/contract.ts";
import type { Stored } from "./library-book.ts";

type Page = { total: number; page: number; rows: Stored[] };

/** Every page of a list one after the other, as the list itself would show them. */
export async function* pagesOf(find: (page: number) => Promise<Page>): AsyncGenerator<{ total: number; rows: Stored[] }> {
  for (let page = 1; ; page += 1) {
    const found = await find(page);
    // A page behind the last one is answered with the last one.
    if (found.page !== page) return;
    yield found;
    if (page * PAGE_SIZE >= found.total) return;
  }
}
