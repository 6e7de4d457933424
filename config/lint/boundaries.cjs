/** Who may import whom. Core knows no plugin; plugins meet through api.ts; nobody runs in circles. */
const TOOLS = "^core/(calendar|codes|crypto|diff|excel|markdown|words)/";

module.exports = {
  forbidden: [
    {
      name: "core-knows-no-plugin", severity: "error", comment: "Core gets a thing when two plugins need it and it names no subject.",
      from: { path: "^core/" }, to: { path: "^(plugins|views|test)/" },
    },
    {
      name: "only-api", severity: "error", comment: "Neighbours only through api.ts.",
      from: { path: "^plugins/([^/]+)/" }, to: { path: "^plugins/([^/]+)/", pathNot: ["^plugins/$1/", "^plugins/[^/]+/api\\.ts$"] },
    },
    {
      name: "plugins-know-the-contract", severity: "error", comment: "core/contract.ts and the tool folders are all of core that a plugin may import; README.md says the same.",
      from: { path: "^plugins/" }, to: { path: "^core/", pathNot: ["^core/contract\\.ts$", TOOLS] },
    },
    {
      name: "tools-know-nobody", severity: "error", comment: "A tool folder is functions from values to values: it knows other tools and nothing else of the house.",
      from: { path: TOOLS }, to: { path: "^(core|config|plugins)/", pathNot: [TOOLS] },
    },
    {
      name: "api-is-a-door", severity: "error", comment: "api.ts holds tokens and types; it imports the contract and nothing of its own plugin.",
      from: { path: "^plugins/[^/]+/api\\.ts$" }, to: { path: "^plugins/" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "not-to-tests", severity: "error", from: { path: "^(core|plugins|config|bin)/" }, to: { path: "^(test|bench)/" } },
    { name: "config-reads", severity: "error", comment: "Settings come in as arguments; core/cli hands them on.", from: { path: "^(core|plugins)/", pathNot: "^core/cli/" }, to: { path: "^config/" } },
    { name: "declared", severity: "error", comment: "A package needs a line in package.json and one in README.md.", from: {}, to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
