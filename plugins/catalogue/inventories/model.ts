export const INVENTORY_STATES = { draft: "草稿", frozen: "已冻结", published: "已公布" } as const;
export type InventoryState = keyof typeof INVENTORY_STATES;

/** A list with the names around it; `department` is empty for a whole region. */
export type Inventory = {
  id: string; title: string; number: string; state: InventoryState; type_codes: string[]; row_count: number;
  region_code: string; region: string; region_path: string; department_id: string | null; department: string; department_path: string;
  generated_at: Date; frozen_at: Date | null; published_at: Date | null; maker: string;
};

export type InventoryRow = { seq: number; item_id: string; type_code: string; entry_name: string; name: string; base_code: string; task_code: string; department: string; use_level: string };

export const inventoriesHref = "/catalogue/inventories";
export const inventoryHref = (id: string): string => `${inventoriesHref}/${id}`;
export const publicInventoriesHref = "/catalogue/public-inventories";
