import tseslint from "typescript-eslint";

/** Each rule names the cure, because a rule that only says no is worked around. */
const forbidden = [
  { selector: "TSEnumDeclaration", message: "A union of strings instead: it can be erased." },
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "ExportAllDeclaration", message: "No barrels: export what is meant." },
  { selector: "CatchClause > BlockStatement[body.length=0]", message: "Say what happens with the fault." },
];
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
      "no-restricted-properties": ["error", noEnvironment],
      "no-console": "error",
      "eqeqeq": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-empty-object-type": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  { files: ["core/**/*.ts", "plugins/**/*.ts"], ignores: ["core/ports/clock.ts", "core/runtime/**", "core/cli/**"], rules: { "no-restricted-syntax": ["error", ...forbidden, noClock] } },
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
