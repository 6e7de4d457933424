import { z } from "zod";
import { calledFrom, type Reply } from "../../core/contract.ts";

/**
 * One address of the data: how it is read, and what it promises to answer. The same entry makes the route, the OpenAPI document and the
 * page that explains it, so that they cannot say different things.
 */
export type Endpoint<P = unknown, Q = unknown, A = unknown> = {
  /** Below the root, with `:name` for what varies. */
  path: string;
  title: string;
  /** What a reader has to know, in one or two sentences. */
  about: string;
  params: z.ZodType<P>;
  query: z.ZodType<Q>;
  /** Meanings of the parameters, by name. */
  words: Readonly<Record<string, string>>;
  answer: z.ZodType<A>;
  /** What kind of JSON it is, where it is more than that. */
  type?: `application/${string}+json`;
  /** Where the entry stands, for `npm run where`. */
  declaredAt: string;
  /** Answers the data, or a reply where it has gone elsewhere. */
  read(input: { params: P; query: Q }): Promise<A | Elsewhere>;
};

/** The address has moved, or what it named is gone. */
export type Elsewhere = { elsewhere: Reply };

const nothing = z.object({});

/** Keeps the types of one entry while it is written, and forgets them in the list. */
export const endpoint = <P = {}, Q = {}, A = unknown>(
  { params, query, ...rest }: Omit<Endpoint<P, Q, A>, "params" | "query" | "declaredAt"> & { params?: z.ZodType<P>; query?: z.ZodType<Q> },
): Endpoint =>
  // The route parses with the schemas that stand beside `read`, so it is never handed anything else.
  ({ ...rest, declaredAt: calledFrom("endpoint.ts"), params: params ?? nothing, query: query ?? nothing }) as unknown as Endpoint;

/** A whole number in an address. */
export const wholeNumber = (usual: number, most: number): z.ZodType<number> =>
  z.string().regex(/^[1-9]\d{0,8}$/, "请填写正整数").transform(Number).refine((number) => number <= most, `不能大于 ${most}`).default(usual);
