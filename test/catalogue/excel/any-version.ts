import type { ItemVersion } from "../../../plugins/catalogue/api.ts";
import { NOW } from "../../support/house.ts";

/** A draft of which only its number and type matter. */
export const anyVersion = (itemId: string, typeCode: string): ItemVersion => ({
  itemId, versionId: itemId, number: 1, state: "draft", name: "任意事项", typeCode, typeName: "", baseCode: "", taskCode: "", localCode: "", publicCode: "",
  department: { id: "1", name: "单位", creditCode: "" }, region: { code: "539900", name: "云岭市" }, place: { regionPath: "/", departmentPath: "/" }, entry: null,
  fingerprint: "", missing: 0, useLevel: "", returned: false, lastOpinion: "", revision: 1, submittedAt: null, submittedBy: null, publishedAt: null, effectiveOn: "",
  procedure: "", procedureBy: null, openChange: false, updatedAt: NOW, step: "", stepSince: null, opened: null, suspension: null,
});
