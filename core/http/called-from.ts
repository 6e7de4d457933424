/** Where the caller of a function stands, as `file:line`: the first frame outside this file and the one that asks. */
export const calledFrom = (own: string): string => {
  const frames = (new Error().stack ?? "").split("\n").slice(1).flatMap((line) => /(file:\/\/[^)]+):\d+\)?$/.exec(line)?.[1] ?? []);
  return frames.find((frame) => ![own, "called-from.ts"].some((file) => frame.includes(`/${file}:`))) ?? "";
};
