import type { LawStatus, WeeklyHours } from "../api.ts";

export type DemoLaw = {
  title: string; shortTitle: string; level: string; issuer: string; docNo: string; publishedOn: string; effectiveOn: string; status: LawStatus;
  supersededBy?: string;
  articles: readonly { no: string; chapter: string; text: string }[];
};

/** `blankForm`: the questions of a form that is drawn as a small PDF. `type` 1 原件 2 复印件 3 both; `format` 1 纸质 2 电子 3 both. */
export type DemoMaterial = {
  department: string; name: string; type: "1" | "2" | "3"; format: "1" | "2" | "3"; source: "10" | "20" | "99"; sourceNote?: string; fillNote?: string;
  blankForm?: readonly string[];
};

export type DemoDocument = { department: string; name: string; note: string; fileName: string; lines: readonly string[] };

export type DemoWindow = {
  department: string; name: string; place: string; number: string; regionCode: string; address: string; weekly: WeeklyHours; note: string; phone: string; directions: string;
  /** Made-up degrees, longitude first; nobody knows those of the province. */
  point?: readonly [number, number];
};

export type DemoSystem = { department: string; name: string; url: string; level: "1" | "2" | "3" | "4" | "5"; contact: string; phone: string; note: string };
