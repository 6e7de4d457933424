import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";
import { noQueryInLoop } from "./no-query-in-loop.js";

/** Each rule names the cure, because a rule that only says no is worked around. */
const forbidden = [
  { selector: "TSEnumDeclaration", message: "A union of strings instead: it can be erased." },
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "ExportAllDeclaration", message: "No barrels: export what is meant." },
  { selector: "CatchClause > BlockStatement[body.length=0]", message: "Say what happens with the fault." },
  { selector: "CatchClause > BlockStatement[body.length=1] > ExpressionStatement > UnaryExpression[operator='void']", message: "Say what happens with the fault." },
  { selector: "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression[body.type='Identifier'][body.name='undefined']", message: "Say which fault is expected; every other one flies on." },
];
const inTheHouse = [
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "Chance comes in as an argument, or from node:crypto where it guards something." },
];
const WRITES = "/^(?:insert|update|delete|del|increment|decrement|truncate|batchInsert)$/";
/** What is written through `db` stands although the command around it is rolled back, and no event goes with it. */
const noWriteWhileReading = {
  selector: `CallExpression[callee.property.name=${WRITES}]:has(CallExpression:matches([callee.name='db'], [callee.property.name='db'])), CallExpression[callee.property.name=${WRITES}][callee.object.name='db']`,
  message: "Nothing is written through the reading connection: a command takes a Tx.",
};
/** The machinery keeps rows of its own, one statement each, of which no command is a part: sessions, runs of long work, the search index, what is known of the chain. */
const machinery = ["core/http/session-store.ts", "core/works/**", "core/search/**", "core/audit/logs/chain-state.ts", "core/demo/load-demo.ts"];
const noEnvironment = { object: "process", property: "env", message: "Settings come in as arguments; only config/ reads the environment." };
const noClock = { selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Time comes in as an argument (core/ports/clock.ts)." };

export default tseslint.config(
  { ignores: ["node_modules/", "var/", "static/", "**/*.cjs"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "complexity": ["error", 10],
      "no-restricted-syntax": ["error", ...forbidden],
      "no-restricted-properties": ["error", noEnvironment, { ...noEnvironment, object: "globalThis", property: "process" }],
      "no-restricted-imports": ["error", { paths: ["process", "node:process"].map((name) => ({ name, message: noEnvironment.message })) }],
      "no-console": "error",
      "eqeqeq": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-empty-object-type": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  { files: ["core/**/*.ts", "plugins/**/*.ts"], ignores: ["core/ports/clock.ts", "core/runtime/**", "core/cli/**"], rules: { "no-restricted-syntax": ["error", ...forbidden, ...inTheHouse, noClock] } },
  {
    files: ["core/**/*.ts", "plugins/**/*.ts"], ignores: ["core/ports/clock.ts", "core/runtime/**", "core/cli/**", ...machinery],
    rules: { "no-restricted-syntax": ["error", ...forbidden, ...inTheHouse, noClock, noWriteWhileReading] },
  },
  {
    // The demo site is made once, by the commands that people use.
    files: ["core/**/*.ts", "plugins/**/*.ts"], ignores: ["**/demo/**"],
    plugins: { house: { rules: { "no-query-in-loop": noQueryInLoop } } }, rules: { "house/no-query-in-loop": "error" },
  },
  {
    // A promise that nobody waits for is a query that may run after the commit, or a fault that nobody hears of.
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL("../..", import.meta.url)) } },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
  // Tables of data may be as long as what they describe.
  { files: ["**/tables/**/*.ts", "**/demo/**/*.ts", "**/*-code-lists.ts", "**/*-pack.ts", "**/synonyms.ts", "core/text.ts", "plugins/*/text.ts"], rules: { "max-lines": "off" } },
  // A schema is one list from top to bottom.
  { files: ["migrations/**/*.ts"], rules: { "max-lines-per-function": "off" } },
  { files: ["plugins/*/plugin.ts"], rules: { "max-lines": ["error", 100] } },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": "off", "complexity": "off", "no-restricted-properties": "off", "@typescript-eslint/no-unused-expressions": "off",
    },
  },
  { files: ["bin/*.ts", "config/*.ts"], rules: { "no-restricted-properties": "off" } },
);
