import type { House } from "../../../core/contract.ts";
import { lawsRevised } from "../../libraries/api.ts";
import { itemsPublished, itemsWithdrawn } from "../api.ts";
import { openLawTasks } from "./open-law-tasks.ts";
import { openSourceTasks } from "./open-source-tasks.ts";
import { settleLawTasks, settleTasksOfGone } from "./settle-tasks.ts";

/** What makes and settles tasks: laws that change, and versions that come into force or go. */
export const listenForTasks = (house: Pick<House<unknown>, "on" | "transact" | "clock">): void => {
  house.on(lawsRevised, ({ changes }) => house.transact((tx) => openLawTasks(tx, changes, house.clock.now())));
  house.on(itemsPublished, ({ itemIds }) => house.transact(async (tx) => {
    await settleLawTasks(tx, itemIds, house.clock.now());
    await openSourceTasks(tx, itemIds, house.clock.now());
  }));
  house.on(itemsWithdrawn, ({ itemIds }) => house.transact(async (tx) => {
    await settleTasksOfGone(tx, itemIds, house.clock.now());
    await openSourceTasks(tx, itemIds, house.clock.now());
  }));
};
