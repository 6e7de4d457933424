import { chanceFor, type Chance } from "./chance.ts";
import { DEPARTMENT_KINDS, MATTER_KINDS } from "./kinds.ts";
import { volumeSlots } from "./places.ts";

/** Every synthetic item is decided by its number alone, so that another run goes on where the last one stopped. */
const SEED = 20_261_128;
const TOPICS = 8;
/** 目录 of the synthetic catalogue: each kind of department × each way of dealing × each topic. */
export const VOLUME_ENTRIES = DEPARTMENT_KINDS.length * MATTER_KINDS.length * TOPICS;
/** More would use up the two digits of the 业务办理项. */
export const MOST_ITEMS = 1_000_000;

const FIRST_MAIN = 20_001;
const WAYS = ["个人", "企业", "个体工商户", "事业单位", "社会组织", "农民专业合作社"];

export type VolumeEntry = { index: number; kind: number; typeCode: string; topic: string; name: string; baseCode: string; divided: boolean; loose: boolean; subs: readonly string[] };
export type VolumeItem = { number: number; entry: VolumeEntry; name: string; baseCode: string; department: number; seq: string; chance: Chance };

/** The 目录 with this number: kinds of departments take turns, so that few items already show them all. */
export const volumeEntry = (index: number): VolumeEntry => {
  const kind = index % DEPARTMENT_KINDS.length;
  const matter = MATTER_KINDS[Math.floor(index / DEPARTMENT_KINDS.length) % MATTER_KINDS.length];
  const topic = DEPARTMENT_KINDS[kind]?.topics[Math.floor(index / DEPARTMENT_KINDS.length / MATTER_KINDS.length)];
  if (matter === undefined || topic === undefined) throw new Error(`There is no synthetic 目录 ${index}`);
  const divided = matter.subs.length > 0;
  return {
    index, kind, topic, typeCode: matter.typeCode, name: matter.name(topic), divided, loose: matter.loose === true, subs: matter.subs,
    baseCode: baseCodeOf(matter.typeCode, index, divided ? "00Y" : "000"),
  };
};

const baseCodeOf = (typeCode: string, index: number, sub: string): string => `53${typeCode}${FIRST_MAIN + index}${sub}`;

/** Who does which 子项 of which 目录; a body that comes again for the same one has a 业务办理项 more. */
export const volumeItem = (number: number): VolumeItem => {
  const entry = volumeEntry(number % VOLUME_ENTRIES);
  const slots = volumeSlots[entry.kind] ?? [];
  const round = Math.floor(number / VOLUME_ENTRIES);
  const place = (round + entry.index) % slots.length;
  const slot = slots[place];
  if (slot === undefined) throw new Error(`Nobody does the synthetic item ${number}`);
  const lap = Math.floor(round / slots.length);
  const subs = Math.max(1, entry.subs.length);
  const sub = (lap + place) % subs;
  const turn = Math.floor(lap / subs) * slot.turns + slot.turn;
  const way = turn === 0 ? "" : `（${WAYS[turn - 1] ?? `第 ${turn} 类情形`}）`;
  return {
    number, entry, department: slot.department, name: `${entry.name}${entry.divided ? `（${entry.subs[sub] ?? ""}）` : ""}${way}`,
    baseCode: entry.divided ? baseCodeOf(entry.typeCode, entry.index, String(sub + 1).padStart(3, "0")) : entry.baseCode,
    seq: turn === 0 ? "" : String(turn).padStart(2, "0"), chance: chanceFor(SEED, number),
  };
};
