import { stat } from "node:fs/promises";
import { dirname } from "node:path";

const enter = 0o001;
const readAndEnter = 0o005;

/** Whether a user with no rights of its own can read this file or folder and walk down to it. */
export async function isOpenToAll(path: string): Promise<boolean> {
  if (((await stat(path)).mode & readAndEnter) !== readAndEnter) return false;
  return canBeReached(path);
}

/** Whether such a user can walk through every folder above this path. */
export async function canBeReached(path: string): Promise<boolean> {
  const parent = dirname(path);
  if (((await stat(parent)).mode & enter) !== enter) return false;
  return parent === path || canBeReached(parent);
}
