export { default } from "./config/lint/eslint.js";
