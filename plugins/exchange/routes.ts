import { z } from "zod";
import { notFound, type House, type RouteTable } from "../../core/contract.ts";
import type { Elsewhere, Endpoint } from "./endpoint.ts";
import { openApiDocument } from "./openapi/openapi-document.ts";

type Tools = { endpoints: readonly Endpoint[]; site: House<unknown>["site"]; limit: ReturnType<House<unknown>["limit"]> };

/** Every endpoint, the document that describes them, and for all other addresses below the root a problem instead of a page. */
export const dataRoutes = ({ endpoints, site, limit }: Tools) => (r: RouteTable): void => {
  r.data("/openapi.json", { access: "public" }, async ({ visitor }) => {
    await limit.take(visitor.address);
    return { json: openApiDocument(endpoints, site) };
  });
  for (const { path, params, query, read, type, declaredAt } of endpoints) {
    r.data(path, { access: "public", params, query, declaredAt }, async ({ params: place, query: wish, visitor }) => {
      await limit.take(visitor.address);
      const answer = await read({ params: place, query: wish });
      if (isElsewhere(answer)) return answer.elsewhere;
      return type === undefined ? { json: answer } : { json: answer, type };
    });
  }
  r.data("/*rest", { access: "public", params: z.object({ rest: z.unknown() }) }, async ({ visitor }) => {
    await limit.take(visitor.address);
    throw notFound();
  });
};

const isElsewhere = (answer: unknown): answer is Elsewhere => typeof answer === "object" && answer !== null && "elsewhere" in answer;
