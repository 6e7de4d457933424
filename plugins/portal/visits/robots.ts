/** Programs that say who they are: what they read is nothing that people want. */
export const isRobot = (agent: string): boolean => /bot|spider|crawl/i.test(agent);
