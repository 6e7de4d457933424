import type { Db, Department, PeopleDirectory, User } from "../../../../core/contract.ts";
import { findDemoPeople } from "../find-demo-people.ts";
import type { VolumeRow } from "./write-volume.ts";

type Actors = VolumeRow["actors"];

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华"];
const GIVEN = ["晓梅", "建国", "丽华", "志强", "文静", "海涛", "春燕", "永康", "雪松", "国栋", "秋萍", "云山", "佳琪"];

/** Those who judge in the province and in the city of the demo site; other cities have nobody with an account. */
const JUDGES: readonly { path: RegExp; examiner: string; publisher: string }[] = [
  { path: /^\/530000\/$/, examiner: "yangbianban", publisher: "lizhengwu" },
  { path: /^\/530000\/539900\//, examiner: "zhaozhiyuan", publisher: "chenyulan" },
];

/** A made-up person of a department, always the same one: nobody who could sign in. */
const madeUp = (seat: number): Actors["editor"] =>
  ({ id: null, name: `${SURNAMES[seat % SURNAMES.length] ?? ""}${GIVEN[Math.floor(seat / SURNAMES.length) % GIVEN.length] ?? ""}` });

/** Who writes and who judges the items of a department: its own members of staff where the demo site has them. */
export const volumeActors = async (db: Db, people: PeopleDirectory): Promise<{ reader: User; of(department: Department, seat: number): Actors }> => {
  const staff = await findDemoPeople(db, people);
  const editors = new Map([...staff.values()].filter(({ grants }) => grants.some(({ permission }) => permission === "catalogue.edit")).map((user) => [user.department.id, user]));
  const reader = staff.get("chenyulan");
  if (reader === undefined) throw new Error("The demo site has no chenyulan");
  return {
    reader,
    of: ({ id, regionPath }, seat) => {
      const judges = JUDGES.find(({ path }) => path.test(regionPath));
      return {
        editor: editors.get(id) ?? madeUp(3 * seat),
        examiner: staff.get(judges?.examiner ?? "") ?? madeUp(3 * seat + 1), publisher: staff.get(judges?.publisher ?? "") ?? madeUp(3 * seat + 2),
      };
    },
  };
};
