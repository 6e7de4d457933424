/** A place on the map, in degrees. */
export type Point = { longitude: number; latitude: number };
type Named = Point & { name: string };

/** A plain grid of degrees to pick coordinates on, without any map from outside: lines with their degrees, known windows as dots. */
export type MapGrid = {
  width: number; height: number;
  /** The corner and the degrees per unit: what a click means. */
  west: number; north: number; perUnitX: number; perUnitY: number;
  verticals: readonly { x: number; label: string }[]; horizontals: readonly { y: number; label: string }[];
  dots: readonly { x: number; y: number; name: string }[];
  own: { x: number; y: number; shown: boolean };
  note: string;
};

const [WIDTH, HEIGHT] = [640, 400];
/** Room around what is known, and the least extent: about 2 kilometres. */
const [MARGIN, LEAST] = [0.25, 0.02];
const LINES = 6;

/** `null` where nobody has given coordinates yet: there would be nothing to find one's way by. */
export const mapGrid = (known: readonly Named[], own: Point | null): MapGrid | null => {
  const all: readonly Point[] = own === null ? known : [...known, own];
  if (all.length === 0) return null;
  const view = viewOf(all);
  const x = ({ longitude }: Point): number => round((longitude - view.west) / view.perUnitX);
  const y = ({ latitude }: Point): number => round((view.north - latitude) / view.perUnitY);
  const [east, south] = [view.west + WIDTH * view.perUnitX, view.north - HEIGHT * view.perUnitY];
  const step = stepFor(east - view.west);
  return {
    ...view, width: WIDTH, height: HEIGHT,
    verticals: linesBetween(view.west, east, step).map((longitude) => ({ x: x({ longitude, latitude: 0 }), label: `${longitude}°` })),
    horizontals: linesBetween(south, view.north, step).map((latitude) => ({ y: y({ longitude: 0, latitude }), label: `${latitude}°` })),
    dots: known.map((point) => ({ x: x(point), y: y(point), name: point.name })),
    own: own === null ? { x: 0, y: 0, shown: false } : { x: x(own), y: y(own), shown: true },
    note: known.length === 0 ? "网格按已填的坐标画出，本区划还没有别的窗口填过坐标。" : `${dotsWords(known)}相邻两条线相距 ${step} 度。`,
  };
};

/** Windows of one hall share a dot. */
const dotsWords = (known: readonly Named[]): string => {
  const places = new Set(known.map(({ longitude, latitude }) => `${longitude} ${latitude}`)).size;
  return `圆点是本区划已填坐标的 ${known.length} 个窗口${places < known.length ? `，在 ${places} 个地点` : ""}。`;
};

/** A degree of longitude is shorter the further north: both axes get the same metres per unit. */
const viewOf = (all: readonly Point[]): Pick<MapGrid, "west" | "north" | "perUnitX" | "perUnitY"> => {
  const [longitudes, latitudes] = [all.map(({ longitude }) => longitude), all.map(({ latitude }) => latitude)];
  const [middleX, middleY] = [middle(longitudes), middle(latitudes)];
  const shrink = Math.cos((middleY * Math.PI) / 180);
  const perUnitY = Math.max((extent(longitudes) * shrink) / WIDTH, extent(latitudes) / HEIGHT);
  const perUnitX = perUnitY / shrink;
  return { west: middleX - (WIDTH / 2) * perUnitX, north: middleY + (HEIGHT / 2) * perUnitY, perUnitX, perUnitY };
};

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
const extent = (values: readonly number[]): number => Math.max(Math.max(...values) - Math.min(...values), LEAST) * (1 + 2 * MARGIN);
const round = (value: number): number => Math.round(value * 10) / 10;

/** 1, 2 or 5 times a power of ten, so that some six lines fit. */
const stepFor = (width: number): number => {
  const least = width / LINES;
  const power = 10 ** Math.floor(Math.log10(least));
  return tidy([1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power);
};

const linesBetween = (from: number, to: number, step: number): number[] => {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => tidy((first + index) * step));
};

/** Without the dust of binary fractions. */
const tidy = (degrees: number): number => Number(degrees.toFixed(6));
