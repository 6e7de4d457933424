import type { House } from "../../../core/contract.ts";
import { recordsChanged, type Libraries } from "../../libraries/api.ts";
import { contentsWritten, itemLinks, itemMoved } from "../api.ts";
import { announceTouched } from "../items/announce-touched.ts";
import { healthHref } from "./health-address.ts";
import { healthLink } from "./health-link.ts";
import { examineAll, headsOf, headsWith, refreshHealth } from "./refresh-health.ts";

/** When items are examined anew: what they say was written, they moved on, a record they show has changed; and every night. */
export const listenForHealth = (house: House<unknown>, libraries: Libraries): void => {
  const tools = { db: house.db, transact: house.transact, libraries };
  const refresh = refreshHealth(tools);
  const announce = announceTouched(house.transact);
  house.on(contentsWritten, ({ versionIds }) => refresh(versionIds));
  house.on(itemMoved, async ({ itemId }) => refresh(await headsOf(house.db, [itemId])));
  house.on(recordsChanged, async (changed) => {
    await announce(changed);
    await refresh(await headsWith(house.db, changed));
  });
  house.job("examine-items", "40 2 * * *", async () => { await examineAll(tools); });
  house.add(itemLinks, healthLink);
  house.nav({ area: "desk", group: "事项", label: "事项体检", href: healthHref, access: "catalogue.read", order: 15 });
};
