import jsqrModule from "jsqr";

type Decode = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
// The package is CommonJS with a default inside; Node and the type checker see it differently.
const decode = ("default" in jsqrModule ? jsqrModule.default : jsqrModule) as unknown as Decode;

const SCALE = 4;

/** What a scanner reads from the drawing: its squares are painted into a picture, and an independent decoder looks at that. */
export const readQr = (svg: string): string => {
  const side = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const start = (row * side + Number(x) * SCALE) * 4;
      for (let at = start; at < start + Number(width) * SCALE * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return decode(pixels, side, side)?.data ?? "";
};
