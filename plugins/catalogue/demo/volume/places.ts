import { bodyCheckCharacter, usccCheckCharacter } from "../../../../core/codes/uscc.ts";
import { DEPARTMENT_KINDS, type DepartmentKind } from "./kinds.ts";

type VolumeRegion = { code: string; name: string; level: number; parentCode: string | null };
type VolumeDepartment = { regionCode: string; name: string; creditCode: string; phone: string; address: string };

const PROVINCE = { code: "530000", name: "云南省" } as const;
/** The city of the demo site, and three more that are made up; two of the counties of the first are there already. */
const CITIES: readonly { code: string; name: string; counties: readonly string[] }[] = [
  { code: "539900", name: "云岭市", counties: ["翠湖区", "云屏县", "云泉县", "松坪县", "白鹤县"] },
  { code: "539800", name: "云川市", counties: ["临川区", "石桥县", "青溪县", "龙井县"] },
  { code: "539700", name: "云泽市", counties: ["东泽区", "平湖县", "双江县", "竹林县"] },
  { code: "539600", name: "云台市", counties: ["云门区", "安远县", "南山县", "清河县"] },
];
const TOWNS = ["城关镇", "新河镇"];
/** How much of the work a body of each place does: the city of the demo site has most of it. */
const WEIGHT = { city: 6, county: 2, other: 1 } as const;

type Place = VolumeRegion & { weight: number };
const isHome = (city: string): boolean => city === "539900";

/** The generated regions, parents first; where a code is known already the name stays as it is. */
const places: readonly Place[] = [
  { ...PROVINCE, level: 1, parentCode: null, weight: WEIGHT.other },
  ...CITIES.flatMap(({ code: city, name, counties }): Place[] => [
    { code: city, name, level: 2, parentCode: PROVINCE.code, weight: isHome(city) ? WEIGHT.city : WEIGHT.other },
    ...counties.flatMap((county, index): Place[] => {
      const code = `${city.slice(0, 4)}${String(index + 1).padStart(2, "0")}`;
      return [
        { code, name: county, level: 3, parentCode: city, weight: isHome(city) ? WEIGHT.county : WEIGHT.other },
        ...TOWNS.map((town, place) => ({ code: `${code}${String(place + 201)}`, name: town, level: 4, parentCode: code, weight: WEIGHT.other })),
      ];
    }),
  ]),
];

export const volumeRegions: readonly VolumeRegion[] = places.map(({ code, name, level, parentCode }) => ({ code, name, level, parentCode }));

const above = (place: Place): Place | undefined => places.find(({ code }) => code === place.parentCode);
/** 云岭市翠湖区, and 云川市临川区城关镇: without the province. */
const fullName = (place: Place): string => (place.level <= 2 ? place.name : `${fullName(above(place) ?? place)}${place.name}`);

/** A well-formed code of a body that there is not: 11, the region, a number of its own and the two check characters. */
const creditCodeOf = (place: Place, serial: number): string => {
  const first8 = `98${String(serial).padStart(6, "0")}`;
  const first17 = `11${place.code.slice(0, 6)}${first8}${bodyCheckCharacter(first8) ?? ""}`;
  return first17 + (usccCheckCharacter(first17) ?? "");
};

const departmentOf = (place: Place, kind: DepartmentKind, serial: number): VolumeDepartment => ({
  regionCode: place.code, name: place.level === 4 ? `${fullName(place)}人民政府` : `${fullName(place)}${place.level === 1 ? kind.province : kind.name}`,
  creditCode: creditCodeOf(place, serial), phone: `0870-${String(6_000_000 + serial)}`, address: `${fullName(place)}人民路 ${serial % 180 + 1} 号政务服务中心`,
});

/** Every body once: a town has one for all kinds of work. */
const bodies = ((): ReadonlyMap<string, VolumeDepartment> => {
  const found = new Map<string, VolumeDepartment>();
  for (const place of places) {
    for (const [index, kind] of DEPARTMENT_KINDS.entries()) {
      const key = bodyKey(place, index);
      if (!found.has(key) && (place.level < 4 || kind.towns === true)) found.set(key, departmentOf(place, kind, found.size + 1));
    }
  }
  return found;
})();
function bodyKey(place: Place, kind: number): string {
  return place.level === 4 ? place.code : `${place.code} ${kind}`;
}

export const volumeDepartments: readonly VolumeDepartment[] = [...bodies.values()];

/** Who does the work of a kind, one slot per turn: `department` is a place in {@link volumeDepartments}, `turn` how often it has come before. */
export type Slot = { department: number; turn: number; turns: number };

const indexes = new Map([...bodies.keys()].map((key, index) => [key, index]));

const slotsOf = (kind: number): Slot[] => places.filter(({ level }) => level < 4 || DEPARTMENT_KINDS[kind]?.towns === true)
  .flatMap((place) => Array.from({ length: place.weight }, (_, turn) => ({ department: indexes.get(bodyKey(place, kind)) ?? 0, turn, turns: place.weight })));

export const volumeSlots: readonly (readonly Slot[])[] = DEPARTMENT_KINDS.map((_, kind) => slotsOf(kind));

/** The body of the province that keeps the 目录 of a kind. */
export const keeperOf = (kind: number): number => indexes.get(bodyKey({ ...PROVINCE, level: 1, parentCode: null, weight: 1 }, kind)) ?? 0;
