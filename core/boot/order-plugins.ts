import type { Plugin } from "../contract.ts";

const ownerOf = (tokenId: string): string => tokenId.split(".")[0] ?? "";

const ownersOf = (tokens: Plugin["needs"]): string[] => [...new Set(Object.values(tokens).map((token) => ownerOf(token.id)))];

/** A mistake in the switchboard: the boot stops and the sentence names both plugins and the cure. */
export class SwitchboardError extends Error {
  override readonly name = "SwitchboardError";
}

/** Boot order from `needs` and `uses`: owners first. Missing owners and circles stop the boot. */
export const orderPlugins = (plugins: readonly Plugin[]): Plugin[] => {
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  const done = new Set<Plugin>();
  const visit = (plugin: Plugin, trail: readonly string[]): void => {
    if (done.has(plugin)) return;
    const path = [...trail, plugin.id];
    if (trail.includes(plugin.id)) throw new SwitchboardError(`插件互相依赖：${path.join(" -> ")}。请把其中一个方向改成事件或者插槽。`);
    for (const owner of ownersOf(plugin.needs)) {
      const needed = byId.get(owner);
      if (needed === undefined) throw new SwitchboardError(`插件“${plugin.label}”（${plugin.id}）需要插件 ${owner}，但是它没有打开。请在 config/plugins.ts 打开 ${owner}，或者关闭 ${plugin.id}。`);
      visit(needed, path);
    }
    for (const owner of ownersOf(plugin.uses)) {
      const used = byId.get(owner);
      if (used !== undefined) visit(used, path);
    }
    done.add(plugin);
  };
  for (const plugin of plugins) visit(plugin, []);
  return [...done];
};
