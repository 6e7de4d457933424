import type { DemoDepartment } from "./demo-types.ts";
import { civilAffairs } from "./items/civil-affairs.ts";
import { education } from "./items/education.ts";
import { cuihuDistrict, serviceBureau, wenchangStreet } from "./items/grass-roots.ts";
import { health } from "./items/health.ts";
import { humanResources } from "./items/human-resources.ts";
import { housing, landPlanning } from "./items/land-and-building.ts";
import { marketRegulation } from "./items/market-regulation.ts";
import { medicalInsurance } from "./items/medical-insurance.ts";
import { provincialEducation } from "./items/provincial-education.ts";
import { publicSecurity } from "./items/public-security.ts";
import { farming, housingFund, transport } from "./items/transport-farming-fund.ts";

/** Everybody who keeps items on the demo site. Numbers are given in this order. */
export const DEMO_CATALOGUE: readonly DemoDepartment[] = [
  provincialEducation, marketRegulation, publicSecurity, humanResources, civilAffairs, education, landPlanning, housing, health, medicalInsurance,
  transport, farming, housingFund, serviceBureau, cuihuDistrict, wenchangStreet,
];
