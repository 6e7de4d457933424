import { auditWords, type House, type RoleId } from "../../../core/contract.ts";
import { EDIT_SYNONYMS } from "../policy.ts";
import { livingLibrary } from "./library.ts";
import { SYNONYMS } from "./model.ts";
import { synonymRoutes } from "./routes.ts";
import { tryOutOn } from "./try-out.ts";

/** 同义词库: what comes with the system, and what the site adds and switches off; `flush` writes down what has been searched so far. */
export const registerSynonyms = (house: House<unknown>, curator: RoleId, flush: () => Promise<void>): void => {
  house.permission(EDIT_SYNONYMS, "维护同义词库", [curator, "region-manager", "system-admin"], "site");
  house.nav({ area: "desk", group: "办事大厅", label: "同义词库", href: SYNONYMS, access: EDIT_SYNONYMS, order: 201 });
  house.add(auditWords, {
    "portal.synonyms-added": "添加同义词", "portal.synonyms-changed": "修改同义词", "portal.synonyms-deleted": "删除同义词",
    "portal.synonyms-switched-off": "停用同义词", "portal.synonyms-switched-on": "启用同义词",
  });
  house.search.speak(livingLibrary(house.db));
  house.routes(SYNONYMS, synonymRoutes({ ...house, tryOut: tryOutOn({ ...house, flush }) }));
};
