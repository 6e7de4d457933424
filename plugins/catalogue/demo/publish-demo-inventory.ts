import type { Audit, PeopleDirectory, Tx, User } from "../../../core/contract.ts";
import { freezeInventory } from "../inventories/freeze-inventory.ts";
import { generateInventory } from "../inventories/generate-inventory.ts";
import { publishInventory } from "../inventories/publish-inventory.ts";

const TITLE = "市级行政许可和公共服务事项目录清单";
const TYPES = ["01", "20"];

/** The 目录清单 of what the city has in force, so that the public page of the lists is not empty. */
export const publishDemoInventory = async (tx: Tx, publisher: User, { now }: { now: Date }, tools: { audit: Audit; people: PeopleDirectory }): Promise<void> => {
  const { id } = await generateInventory(tx, publisher, { title: TITLE, regionCode: publisher.region.code, departmentId: null, typeCodes: TYPES, now }, tools);
  await freezeInventory(tx, publisher, { id, now }, tools);
  await publishInventory(tx, publisher, { id, now }, tools);
};
