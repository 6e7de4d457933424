import type { SiteSettings } from "../site-settings.ts";

/** What a page says of a parameter, and what may be set. */
export type ParameterSpec = {
  /** Heading on the page, “登录安全”; parameters of one heading stand together. */
  group: string;
  label: string;
  /** What changes when it is changed, and from when on. */
  note: string;
  unit: string;
  usual: number;
  min: number;
  max: number;
};

export type DeclaredParameter = ParameterSpec & { id: string };
export type ReadParameter = () => number;

const fits = ({ min, max }: ParameterSpec, value: number): boolean => Number.isInteger(value) && value >= min && value <= max;

/** The value that holds: the one that was set, as long as it is within what this release allows; the usual one otherwise. */
export const valueOf = (spec: DeclaredParameter, settings: Pick<SiteSettings, "value">): number => {
  const set = settings.value(spec.id);
  return set !== undefined && fits(spec, set) ? set : spec.usual;
};

/** Puts the parameters of one owner on the list. */
export const declareParameter = (declared: DeclaredParameter[], settings: Pick<SiteSettings, "value">, owner: string) =>
  (name: string, spec: ParameterSpec): ReadParameter => {
    const parameter = { ...spec, id: `${owner}.${name}` };
    if (!fits(spec, spec.usual)) throw new RangeError(`${parameter.id}: the usual value is not among those allowed`);
    declared.push(parameter);
    return () => valueOf(parameter, settings);
  };
