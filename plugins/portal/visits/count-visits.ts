import type { GuideSeen } from "../../guide/api.ts";
import type { SearchCounter } from "../log/search-counter.ts";
import { isRobot } from "./robots.ts";

const SLOT_MS = 600_000;
/** One address opens so many guides in ten minutes and is counted, each of them once: a hall of people behind one address, and no program. */
const MOST_OF_ADDRESS = 60;
/** More addresses than that within ten minutes are a flood. */
const MOST_ADDRESSES = 20_000;

/**
 * Which visits of a guide count for 热门. A page that goes out to several people as it was made for one (PAGE_KEEP_MS) counts once: it is a measure, not
 * an account. Addresses stay in the memory, for ten minutes.
 */
export const visitCounter = (counter: SearchCounter): GuideSeen => {
  let [opened, slot] = [new Map<string, Set<string>>(), 0];
  return ({ itemId, address, agent, now }) => {
    if (isRobot(agent)) return;
    const current = Math.floor(now.getTime() / SLOT_MS);
    if (current !== slot) [opened, slot] = [new Map(), current];
    const own = opened.get(address) ?? new Set();
    if (own.has(itemId) || own.size >= MOST_OF_ADDRESS || opened.size >= MOST_ADDRESSES) return;
    opened.set(address, own.add(itemId));
    counter.seen({ itemId, now });
  };
};
