import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Koa from "koa";
import type { Knex } from "knex";

export type Figures = { middle: number; p95: number };

/** What every answer costs at least: HTTP, Koa and one round to the database. */
export const barePage = (db: Knex): Koa => {
  const app = new Koa();
  app.use(async (ctx) => {
    await db.raw("select 1");
    ctx.body = "<!doctype html><title>1</title>";
  });
  return app;
};

export const listen = async (app: Koa): Promise<{ base: string; close(): Promise<void> }> => {
  const server: Server = createServer(app.callback());
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, close: () => new Promise((done) => { server.closeAllConnections(); server.close(() => done()); }) };
};

export const figuresOf = (took: readonly number[]): Figures => {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { middle: at(0.5), p95: at(0.95) };
};
