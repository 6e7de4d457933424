import { z } from "zod";

export type Row = { settings: { filterableAttributes: string[] }; documents: Map<string, Record<string, unknown>> };
export type FakeTask = { uid: number; indexUid: string | null; type: string; status: "enqueued" | "succeeded" | "failed"; error: { code: string; message: string } | null };
type Reply = { status: number; content: unknown };

const NewIndex = z.object({ uid: z.string().regex(/^[A-Za-z0-9_-]+$/) });
const Settings = z.object({ filterableAttributes: z.array(z.object({ attributePatterns: z.array(z.string()) })), pagination: z.object({ maxTotalHits: z.number() }) });
const Documents = z.array(z.looseObject({ key: z.string().regex(/^[A-Za-z0-9_-]+$/) }));
const Keys = z.array(z.string());
const Swaps = z.array(z.object({ indexes: z.tuple([z.string(), z.string()]), rename: z.literal(false) }));
const Filter = z.union([z.string(), z.array(z.union([z.string(), z.array(z.string())]))]);
const Queries = z.object({ queries: z.array(z.object({ indexUid: z.string(), filter: Filter, limit: z.number(), attributesToRetrieve: z.array(z.string()) })) });
const Fetch = z.object({ filter: Filter, fields: z.array(z.string()), limit: z.number() });

/** Tasks are over so much later. */
const taskMs = 5;

/** The indexes and tasks of {@link fakeMeilisearch}. */
export const fakeIndexes = () => {
  let indexes = new Map<string, Row>();
  const tasks: FakeTask[] = [];
  let asked = 0;
  let line = Promise.resolve();

  const enqueue = (type: string, indexUid: string | null, fails: (task: FakeTask) => boolean, work: () => void): Reply => {
    const task: FakeTask = { uid: tasks.length, indexUid, type, status: "enqueued", error: null };
    tasks.push(task);
    line = line.then(() => new Promise((done) => {
      setTimeout(() => {
        try {
          if (fails(task)) throw new Problem("internal", "the disk is full");
          work();
          task.status = "succeeded";
        } catch (fault) {
          task.status = "failed";
          task.error = { code: fault instanceof Problem ? fault.code : "internal", message: String(fault) };
        }
        done();
      }, taskMs).unref();
    }));
    return { status: 202, content: { taskUid: task.uid, indexUid, type, status: task.status, enqueuedAt: "" } };
  };

  const rowOf = (uid: string): Row => {
    const row = indexes.get(uid);
    if (row === undefined) throw new Problem("index_not_found", `Index \`${uid}\` not found.`);
    return row;
  };

  const write = (method: string, uid: string, rest: string, body: unknown, fails: (task: FakeTask) => boolean): Reply | undefined => {
    const change = (type: string, work: (row: Row) => void): Reply => enqueue(type, uid, fails, () => { work(rowOf(uid)); });
    switch (`${method} ${rest}`) {
      case "DELETE ": return enqueue("indexDeletion", uid, fails, () => { rowOf(uid); indexes.delete(uid); });
      case "PATCH settings": return change("settingsUpdate", (row) => {
        row.settings.filterableAttributes = Settings.parse(body).filterableAttributes.flatMap((each) => each.attributePatterns);
      });
      case "POST documents": return change("documentAdditionOrUpdate", (row) => {
        for (const document of Documents.parse(body)) row.documents.set(document.key, document);
      });
      case "POST documents/delete-batch": return change("documentDeletion", (row) => { for (const key of Keys.parse(body)) row.documents.delete(key); });
      default: return undefined;
    }
  };

  const read = (method: string, uid: string, [what = "", key = ""]: readonly string[], body: unknown): Reply => {
    if (method === "POST" && key === "fetch") {
      const { filter, fields, limit } = Fetch.parse(body);
      return { status: 200, content: { results: matching(rowOf(uid), filter).slice(0, limit).map((document) => pick(document, fields)) } };
    }
    const document = method === "GET" && what === "documents" ? rowOf(uid).documents.get(key) : undefined;
    if (document === undefined) throw new Problem("document_not_found", `Document \`${key}\` not found.`);
    return { status: 200, content: document };
  };

  const dispatch = (method: string, [room = "", uid = "", ...rest]: readonly string[], body: unknown, fails: (task: FakeTask) => boolean): Reply => {
    if (room === "tasks") return { status: 200, content: tasks[Number(uid)] };
    if (room === "multi-search") {
      asked++;
      return { status: 200, content: { results: Queries.parse(body).queries.map(({ indexUid, filter, limit, attributesToRetrieve }) => ({
        indexUid, hits: matching(rowOf(indexUid), filter).slice(0, limit).map((document) => pick(document, attributesToRetrieve)) })) } };
    }
    if (room === "swap-indexes") return enqueue("indexSwap", null, fails, () => {
      for (const { indexes: [a, b] } of Swaps.parse(body)) {
        const [first, second] = [rowOf(a), rowOf(b)];
        indexes.set(a, second).set(b, first);
      }
    });
    if (room === "indexes" && uid === "") return enqueue("indexCreation", NewIndex.parse(body).uid, fails, () => {
      const made = NewIndex.parse(body).uid;
      if (indexes.has(made)) throw new Problem("index_already_exists", `Index \`${made}\` already exists.`);
      indexes.set(made, { settings: { filterableAttributes: [] }, documents: new Map() });
    });
    return write(method, uid, rest.join("/"), body, fails) ?? read(method, uid, rest, body);
  };

  return {
    asked: () => asked,
    uids: () => [...indexes.keys()].sort(),
    backup: () => structuredClone(indexes),
    restore: (kept: Map<string, Row>) => { indexes = structuredClone(kept); },
    handle: (...call: Parameters<typeof dispatch>): Reply => {
      try {
        return dispatch(...call);
      } catch (fault) {
        if (!(fault instanceof Problem)) throw fault;
        return { status: 404, content: { code: fault.code, message: fault.message, type: "invalid_request", link: "" } };
      }
    },
  };
};

class Problem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const pick = (document: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter((field) => field in document).map((field) => [field, document[field]]));

/** An outer list is “and”, an inner one “or”; a condition is equalities joined by AND, or one IN. */
const matching = ({ settings, documents }: Row, filter: z.infer<typeof Filter>): Record<string, unknown>[] => {
  const all = (typeof filter === "string" ? [filter] : filter).map((each) => (typeof each === "string" ? [each] : each).map((text) => conditions(settings.filterableAttributes, text)));
  return [...documents.values()].filter((document) => all.every((any) => any.some((every) => every.every((holds) => holds(document)))));
};

type Condition = (document: Record<string, unknown>) => boolean;

const conditions = (filterable: readonly string[], text: string): Condition[] => text.split(" AND ").map((part): Condition => {
  const [, attribute = "", values = ""] = /^(\w+) (?:=|IN) (.+)$/s.exec(part) ?? [];
  if (!filterable.includes(attribute)) throw new Error(`Attribute \`${attribute}\` is not filterable: ${part}`);
  const wanted: unknown[] = [JSON.parse(values)].flat();
  return (document) => wanted.some((value) => [document[attribute]].flat().includes(value));
});
