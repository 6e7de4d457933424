/** Time comes in as an argument; this is where it comes from. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
