import type { z } from "zod";
import type { Shelf } from "../records/shelf.ts";
import { findPoints } from "./find-points.ts";
import { findRegion } from "./find-region.ts";
import { mapGrid } from "./map-grid.ts";
import { openNow } from "../../../core/calendar/open-now.ts";
import { offeredRegions } from "./offered-regions.ts";
import { openDays } from "./open-days.ts";
import { writtenHours, writtenSpans } from "./weekly-hours.ts";
import { WindowForm } from "./window-form.ts";
import { pointOf, windowSource, type WindowRow } from "./window-rows.ts";

const degrees = (value: string | null): string => (value === null ? "" : String(Number(value)));

const words = (row: WindowRow) => ({
  place: row.place, number: row.number, region: `${row.region_name}（${row.region_code}）`, address: row.address,
  workday: writtenSpans(row.weekly.workday), saturday: writtenSpans(row.weekly.saturday), sunday: writtenSpans(row.weekly.sunday),
  hours_note: row.hours_note, phone: row.phone, directions: row.directions,
  longitude: degrees(row.longitude), latitude: degrees(row.latitude),
});
const noWords = { place: "", number: "", address: "", workday: "9:00–12:00，13:00–17:00", saturday: "", sunday: "", hours_note: "", phone: "", directions: "", longitude: "", latitude: "" };

/** What is particular to 办事窗口: where it is, and when it is open. */
export const windowShelf: Shelf<WindowRow, z.infer<typeof WindowForm>> = {
  source: windowSource, body: WindowForm, uploads: false,
  line: (row) => ({ number: row.number, address: row.address, phone: row.phone }),
  words: (row, { regionName }) => (row === null ? { ...noWords, region: regionName } : words(row)),
  formParts: async (db, row, user) => ({
    regions: await offeredRegions(db, user.region.path),
    grid: mapGrid(await findPoints(db, { regionPath: user.region.path, without: row?.id ?? "" }), row === null ? null : pointOf(row)),
  }),
  check: async (db, { region }) => {
    if (typeof region !== "string" || region.trim() === "") return [];
    const found = await findRegion(db, region.trim());
    return "refusal" in found ? [found.refusal] : [];
  },
  read: async (db, { region, workday, saturday, sunday, ...columns }) => {
    const found = await findRegion(db, region);
    if ("refusal" in found) throw found.refusal;
    return { columns: { ...columns, region_code: found.code, weekly: { workday, saturday, sunday } }, files: [] };
  },
  facts: (row) => [
    { label: "所在场所", value: row.place }, { label: "窗口号", value: row.number }, { label: "所在区划", value: row.region_name }, { label: "地址", value: row.address },
    { label: "办公时间", value: writtenHours(row.weekly, row.hours_note) }, { label: "电话", value: row.phone }, { label: "交通指引", value: row.directions },
    { label: "坐标", value: row.longitude === null || row.latitude === null ? "" : `经度 ${Number(row.longitude)}，纬度 ${Number(row.latitude)}` },
  ],
  show: async ({ calendar }, row, now) => ({ now: openNow(row.weekly, calendar(), now), week: openDays(row.weekly, calendar(), now) }),
};
