import { page, type RouteTable } from "../../../core/contract.ts";

/** What the site does for readers with impairments, and whom they tell what does not work (design §6; GB/T 37668). */
export const accessibilityRoutes = (r: RouteTable): void => {
  r.get("/", { access: "public" }, async () => page("portal/accessibility/accessibility.njk", {}));
};
