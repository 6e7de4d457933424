export { STATE_WORDS } from "../api.ts";
