import type { DemoDepartment } from "./demo-types.ts";
import { civilAffairs } from "./items/civil-affairs.ts";
import { cuihuDistrict } from "./items/cuihu-district.ts";
import { education } from "./items/education.ts";
import { farming } from "./items/farming.ts";
import { health } from "./items/health.ts";
import { housingFund } from "./items/housing-fund.ts";
import { housing } from "./items/housing.ts";
import { humanResources } from "./items/human-resources.ts";
import { landPlanning } from "./items/land-planning.ts";
import { marketRegulation } from "./items/market-regulation.ts";
import { medicalInsurance } from "./items/medical-insurance.ts";
import { provincialEducation } from "./items/provincial-education.ts";
import { publicSecurity } from "./items/public-security.ts";
import { serviceBureau } from "./items/service-bureau.ts";
import { transport } from "./items/transport.ts";
import { wenchangStreet } from "./items/wenchang-street.ts";

/** Everybody who keeps items on the demo site. Numbers are given in this order. */
export const DEMO_CATALOGUE: readonly DemoDepartment[] = [
  provincialEducation, marketRegulation, publicSecurity, humanResources, civilAffairs, education, landPlanning, housing, health, medicalInsurance,
  transport, farming, housingFund, serviceBureau, cuihuDistrict, wenchangStreet,
];
