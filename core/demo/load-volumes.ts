import { SingleBar } from "cli-progress";
import type { Knex } from "knex";
import type { DemoContent, DemoVolume } from "../contract.ts";

export type VolumeWish = { volume: DemoVolume; count: number };

/** `--items 100000` as a wish, or the sentence that says what is wrong with it. */
export const readWishes = (contents: readonly DemoContent[], args: readonly string[]): VolumeWish[] | string => {
  const volumes = new Map<string, DemoVolume>(contents.flatMap(({ volume }) => (volume === undefined ? [] : [[`--${volume.name}`, volume] as const])));
  const wishes: VolumeWish[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const [name = "", number = ""] = args.slice(at, at + 2);
    const volume = volumes.get(name);
    if (volume === undefined) return `没有这个选项：${name}。可以用的：${[...volumes.keys()].map((known) => `${known} <数量>`).join("、")}`;
    const count = /^\d{1,9}$/.test(number) ? Number(number) : 0;
    if (count < 1 || count > volume.most) return `${name} 后面请写 1 到 ${volume.most} 之间的整数`;
    wishes.push({ volume, count });
  }
  return wishes;
};

/** Loads what was wished for with a bar for each part of the work, and has the database count its rows anew: its plans rest on them. */
export const loadVolumes = async (db: Knex, wishes: readonly VolumeWish[], say: (line: string) => void): Promise<void> => {
  for (const { volume, count } of wishes) {
    let bar: { what: string; line: SingleBar } | undefined;
    const progress = (done: number, total: number, what: string): void => {
      if (bar?.what !== what) {
        bar?.line.stop();
        bar = { what, line: new SingleBar({ format: `${what} {bar} {value}/{total}`, hideCursor: true }) };
        bar.line.start(total, done);
      }
      bar.line.update(done);
    };
    const told = await volume.load(count, progress);
    bar?.line.stop();
    say(told);
  }
  if (wishes.length > 0) await db.raw("vacuum (analyze)");
};
