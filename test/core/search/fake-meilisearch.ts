import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { fakeIndexes, type FakeTask, type Row } from "./fake-meili-indexes.ts";

/** How it behaves: `broken` answers 500, `page` with a page as a proxy does, `slow` later than anybody waits. */
export type Mood = "fine" | "broken" | "page" | "slow";

export type FakeMeilisearch = {
  url: string;
  key: string;
  mood: Mood;
  /** Names of the indexes that are there. */
  uids(): string[];
  /** How often it was asked for hits. */
  asked(): number;
  /** Where tasks of these indexes fail. */
  failOn: RegExp | undefined;
  /** What it holds now, and putting it back: a restored backup. */
  backup(): Map<string, Row>;
  restore(kept: Map<string, Row>): void;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const slowMs = 3_000;

/**
 * Meilisearch as far as it is used here: the few addresses, the key, and tasks as they are — what is written is found when its task is
 * over, one after the other, and not when the request is answered. It keeps what it holds while it is stopped.
 */
export const fakeMeilisearch = async (key = "a master key for tests"): Promise<FakeMeilisearch> => {
  const indexes = fakeIndexes();
  const fake: FakeMeilisearch = {
    url: "", key, mood: "fine", failOn: undefined, asked: indexes.asked, uids: indexes.uids, backup: indexes.backup, restore: indexes.restore,
    start: async () => { await listen(server, Number(new URL(fake.url).port)); },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => { server.close(done); });
    },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (fake.mood === "slow") await pause(slowMs, undefined, { ref: false });
    if (fake.mood === "page") return void response.writeHead(502, { "content-type": "text/html" }).end("<html>Bad Gateway</html>");
    if (fake.mood === "broken") return send(response, 500, error("internal", "it broke"));
    const path = new URL(request.url ?? "/", fake.url).pathname.slice(1).split("/").map(decodeURIComponent);
    const body: unknown = await bodyOf(request);
    if (path[0] === "health") return send(response, 200, { status: "available" });
    if (request.headers.authorization !== `Bearer ${fake.key}`) return send(response, 403, error("invalid_api_key", "The provided API key is invalid."));
    const { status, content } = indexes.handle(request.method ?? "GET", path, body, (task: FakeTask) => fake.failOn?.test(task.indexUid ?? "") === true);
    send(response, status, content);
  };
  const server: Server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => { send(response, 400, error("bad_request", String(fault))); });
  });
  fake.url = await listen(server, 0);
  return fake;
};

const listen = (server: Server, port: number): Promise<string> => new Promise((done) => {
  server.listen(port, "127.0.0.1", () => {
    const address = server.address();
    done(`http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : 0)}`);
  });
});

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = Buffer.concat(chunks).toString();
  return text === "" ? undefined : JSON.parse(text);
};

const send = (response: ServerResponse, status: number, content: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
};

const error = (code: string, message: string) => ({ code, message, type: "invalid_request", link: "" });
