import type { LibraryId } from "../elements/element.ts";

type Words = {
  /** Name of the library and what one looks for in it. */
  title: string; search: string; unit: string;
  /** “没有找到？新增一部法规” leads there and comes back with the new record chosen (YN-2.1.1.6); the permission says to whom it is offered. */
  add: string; addHref: string; addPermission: string;
};

export const libraryWords: Readonly<Record<LibraryId, Words>> = {
  laws: { title: "法律法规库", search: "法规名称或文号", unit: "部", add: "没有找到？新增一部法规", addHref: "/libraries/laws/new", addPermission: "libraries.add-laws" },
  materials: { title: "申报材料库", search: "材料名称", unit: "份", add: "没有找到？新增一份材料", addHref: "/libraries/materials/new", addPermission: "libraries.edit" },
  documents: { title: "附件文档库", search: "文档名称", unit: "份", add: "没有找到？新增一份文档", addHref: "/libraries/documents/new", addPermission: "libraries.edit" },
  windows: { title: "办事窗口库", search: "窗口名称或地址", unit: "个", add: "没有找到？新增一个窗口", addHref: "/libraries/windows/new", addPermission: "libraries.edit" },
  systems: { title: "业务系统库", search: "系统名称", unit: "个", add: "没有找到？新增一个业务系统", addHref: "/libraries/systems/new", addPermission: "libraries.edit" },
};
