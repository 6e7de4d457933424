import { z } from "zod";
import type { Endpoint } from "../endpoint.ts";
import { ROOT } from "../exchange-tools.ts";

/** `input`: what a reader may send; `output`: what is answered. */
const schemaOf = (schema: z.ZodType<unknown>, io: "input" | "output"): z.core.JSONSchema.BaseSchema => z.toJSONSchema(schema, { io, override: ({ jsonSchema }) => { delete jsonSchema.$schema; } });

/** `/items/:code.jsonld` → `/items/{code}.jsonld`. */
export const openPath = (path: string): string => path.replace(/:(\w+)/g, "{$1}");

const parametersOf = ({ params, query, words }: Endpoint): object[] => ([["path", params], ["query", query]] as const).flatMap(([place, schema]) => {
  const { properties = {}, required = [] } = schemaOf(schema, "input");
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: place === "path" || required.includes(name), description: words[name] ?? "", schema: property }));
});

const problem = { description: "出错时的说明（RFC 9457）", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };

const operationOf = (endpoint: Endpoint): object => ({
  summary: endpoint.title, description: endpoint.about, parameters: parametersOf(endpoint),
  responses: {
    200: { description: endpoint.title, headers: { ETag: { schema: { type: "string" } } }, content: { [endpoint.type ?? "application/json"]: { schema: schemaOf(endpoint.answer, "output") } } },
    304: { description: "与 If-None-Match 里的版本相同" }, default: problem,
  },
});

const Problem = z.object({
  type: z.string(), status: z.number().int(), title: z.string(), detail: z.string(), number: z.string().optional(),
  errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
});

/** OpenAPI 3.1 of everything that the endpoints promise. */
export const openApiDocument = (endpoints: readonly Endpoint[], site: { name: string; publicUrl: string }): object => ({
  openapi: "3.1.0",
  info: { title: `${site.name}数据开放接口`, version: "1", description: "现行有效的政务服务事项，供其他系统读取。任何人都可以使用，不需要登记。" },
  servers: [{ url: `${site.publicUrl}${ROOT}` }],
  paths: Object.fromEntries(endpoints.map((endpoint) => [openPath(endpoint.path), { get: operationOf(endpoint) }])),
  components: { schemas: { Problem: { ...schemaOf(Problem, "output"), additionalProperties: true } } },
});
