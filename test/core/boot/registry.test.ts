import { expect } from "chai";
import { z } from "zod";
import { flip } from "../../../core/boot/switchboard.ts";
import { definePlugin, event, service, type House as Room } from "../../../core/contract.ts";
import { house } from "../../support/house.ts";

const noticed = event("probe.noticed", z.object({}));
const answers = service<number>("probe.answers");
const nothing = async (): Promise<void> => undefined;
const spec = { group: "探针", label: "天数", note: "只用于测试", unit: "天", usual: 1, min: 1, max: 2 };

const pluginThat = (register: (room: Room<unknown>) => void) =>
  flip(definePlugin({ id: "probe", label: "探针", settings: z.object({ enabled: z.boolean() }), register }), { enabled: true });

describe("a plugin that gives one name to two things", () => {
  const twice: Readonly<Record<string, [string, (room: Room<unknown>) => void]>> = {
    "hears one event twice": ["事件监听 probe.noticed", (room) => { room.on(noticed, nothing); }],
    "has two jobs of one name": ["作业 probe.sweep", (room) => { room.job("sweep", null, nothing); }],
    "has two kinds of long work of one name": ["任务 probe.count", (room) => { room.work("count", { schema: z.object({}), run: async () => ({ message: "完成" }) }); }],
    "provides one service twice": ["服务 probe.answers", (room) => { room.provide(answers, 1); }],
    "declares one permission twice": ["权限 probe.read", (room) => { room.permission("probe.read", "查看探针", []); }],
    "declares one parameter twice": ["参数 probe.days", (room) => { room.parameter("days", spec); }],
  };
  for (const [what, [named, once]] of Object.entries(twice)) {
    it(`stops the boot in one sentence: ${what}`, async () => {
      const booted = (register: (room: Room<unknown>) => void): Promise<string> => house({ template: "template_empty", switches: [pluginThat(register)] })
        .then(async (site) => { await site.close(); return "booted"; }, (fault: unknown) => String(fault));
      expect(await booted(once)).to.equal("booted");
      expect(await booted((room) => { once(room); once(room); })).to.equal(`SwitchboardError: 插件 probe 登记的${named} 已经有了。请把两处合成一处，或者换一个名字。`);
    });
  }
});
