/** Names of the files on the shelf of the test world. */
export const GUIDE_FILES = { blank: "食品经营许可申请书（空表）.pdf", chart: "流程图.pdf" } as const;
