import type { LawStatus } from "../api.ts";

/** The colour of a state; the word always stands beside it. */
export const statusTone = (status: LawStatus): string => {
  switch (status) {
    case "有效": return "green";
    case "尚未施行": return "brand";
    case "已被新版取代": return "";
    case "失效": return "red";
    case "待核实": return "yellow";
  }
};
