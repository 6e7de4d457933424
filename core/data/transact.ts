import { AsyncLocalStorage } from "node:async_hooks";
import type { Knex } from "knex";
import type { EventToken, Tx } from "../contract.ts";

const inside = new AsyncLocalStorage<true>();

/** Ports of the outside call this: a PDF, a mail or a search inside a transaction would hold rows locked for seconds. */
export const assertOutsideTransaction = (): void => {
  if (inside.getStore() === true) throw new Error("A port of the outside was called inside a transaction");
};

/** Which listeners an event has: one durable job each, so that a failing one is retried alone. */
export type Listeners = (eventId: string) => readonly string[];

/** Runs the work in one transaction whose `emit` adds the jobs of the listeners to the same commit. */
export const transactWith = (db: Knex, listeners: Listeners) =>
  <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    if (inside.getStore() === true) throw new Error("A transaction inside a transaction");
    return inside.run(true, () => db.transaction((trx) => work(Object.assign(trx, { emit: emitInto(trx, listeners) }))));
  };

const emitInto = (trx: Knex.Transaction, listeners: Listeners) =>
  async <P>(token: EventToken<P>, payload: P): Promise<void> => {
    const tasks = listeners(token.id);
    if (tasks.length === 0) return;
    // A queue for each plugin: whatever the event, its listeners hear things one after the other, so that an old reading never overwrites a newer one.
    await trx.raw(
      "select graphile_worker.add_job(task, payload := ?::json, queue_name := split_part(task, ':', 1), max_attempts := 12) from unnest(?::text[]) as task",
      [JSON.stringify(token.schema.parse(payload)), [...tasks]],
    );
  };
