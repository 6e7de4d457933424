/**
 * A list is one query and one plural call, never a query per row (style guide §4, point 15).
 *
 * A query is a call of `tx`, `trx` or `db` (also `tools.db`, `house.db`), or of anything that gets one of them as an argument, also through a
 * function of the same file. A loop is for-of, for-await, a counting `for`, and the callback of map, flatMap, filter, forEach, some, every or
 * reduce, so that `Promise.all(rows.map(async …))` is one too.
 *
 * No loop over rows are: a list written out on the spot or a CONSTANT; the steps of a `for` that goes on by more than one (chunks) or tries
 * again a CONSTANT number of times; while (reading page after page); and a loop whose variable is a plural or a batch, which holds many rows.
 * Allowed is what is no list: asking each of those who have added themselves to a slot (`keeper.count(db, …)`, the method of the variable
 * itself), and a transaction for each row (`transact((tx) => …)`), so that one that fails keeps no other back.
 */
const CONNECTION = /^(?:tx|trx|db)$/;
const CONSTANT = /^[A-Z][A-Z0-9_]+$/;
const MANY_AT_ONCE = /(?:s|[bB]atch|[cC]hunk)$/;
const EACH = new Set(["map", "flatMap", "filter", "forEach", "some", "every", "reduce", "find"]);
const FUNCTIONS = new Set(["ArrowFunctionExpression", "FunctionExpression", "FunctionDeclaration"]);

const isConnection = (node) => (node.type === "Identifier" && CONNECTION.test(node.name))
  || (node.type === "MemberExpression" && !node.computed && node.property.type === "Identifier" && CONNECTION.test(node.property.name));

const asks = ({ callee, arguments: given }) => isConnection(callee) || (callee.type === "MemberExpression" && isConnection(callee.object)) || given.some(isConnection);

/** Written out, named as a constant, or made of one of these: `[...LIBRARIES, "laws"]`, `Object.entries(TABLES)`. */
const isFixed = (node) => {
  switch (node?.type) {
    case "ArrayExpression": return node.elements.every((one) => one?.type !== "SpreadElement" || isFixed(one.argument));
    case "Identifier": return CONSTANT.test(node.name);
    case "TSAsExpression": return isFixed(node.expression);
    case "CallExpression": return node.callee.type === "MemberExpression"
      && (isFixed(node.callee.object) || (node.callee.object.type === "Identifier" && node.callee.object.name === "Object" && isFixed(node.arguments[0])));
    default: return false;
  }
};

const namesIn = (pattern) => {
  switch (pattern?.type) {
    case "Identifier": return [pattern.name];
    case "ObjectPattern": return pattern.properties.flatMap((one) => namesIn(one.value ?? one.argument));
    case "ArrayPattern": return pattern.elements.flatMap(namesIn);
    case "AssignmentPattern": return namesIn(pattern.left);
    default: return [];
  }
};
const holdsMany = (pattern) => namesIn(pattern).some((name) => MANY_AT_ONCE.test(name));

const isOverRows = {
  ForOfStatement: (node) => !isFixed(node.right) && !holdsMany(node.left.declarations?.[0]?.id ?? node.left),
  ForStatement: ({ test, update }) => (update?.type === "UpdateExpression" || (update?.right?.type === "Literal" && update.right.value === 1)) && !(test?.type === "BinaryExpression" && isFixed(test.right)),
};

/** The callback of `rows.map(…)`, if this function is one. */
const isEachCallback = (node) => node.parent?.type === "CallExpression" && node.parent.arguments.includes(node) && node.parent.callee.type === "MemberExpression"
  && node.parent.callee.property.type === "Identifier" && EACH.has(node.parent.callee.property.name) && !isFixed(node.parent.callee.object) && !holdsMany(node.params[0]);

const isTransaction = ({ parent }) => parent?.type === "CallExpression" && (parent.callee.property ?? parent.callee).name === "transact";

/** The variable of the loop around this node that goes through rows; `undefined` without one. The list itself is read once. */
const loopAround = (node) => {
  for (let [inner, outer] = [node, node.parent]; outer; [inner, outer] = [outer, outer.parent]) {
    if (isOverRows[outer.type]?.(outer) && inner === outer.body) return outer.left?.declarations?.[0]?.id ?? outer.left ?? outer;
    if (!FUNCTIONS.has(outer.type)) continue;
    if (isEachCallback(outer)) return outer.params[0] ?? outer;
    // What is only made here is judged where it is called.
    if (isTransaction(outer) || outer.parent?.type === "VariableDeclarator" || outer.parent?.type === "Property") return undefined;
  }
  return undefined;
};

const isMethodOf = (pattern, { callee }) => callee.type === "MemberExpression" && callee.object.type === "Identifier" && namesIn(pattern).includes(callee.object.name);
const isPerRow = (node) => {
  const variable = loopAround(node);
  return variable !== undefined && !isMethodOf(variable, node);
};

const functionOf = (variable) => {
  const [definition] = variable?.defs ?? [];
  if (definition?.type === "FunctionName") return definition.node;
  return definition?.type === "Variable" && FUNCTIONS.has(definition.node.init?.type) ? definition.node.init : undefined;
};

export const noQueryInLoop = {
  meta: { type: "problem", schema: [], messages: { each: "A list is one query and one plural call, never a query per row." } },
  create: (context) => {
    const askers = new Set();
    const calls = [];
    const owner = (node) => {
      for (let outer = node.parent; outer; outer = outer.parent) {
        if (!FUNCTIONS.has(outer.type)) continue;
        if (outer.type === "FunctionDeclaration" || outer.parent?.type === "VariableDeclarator") return outer;
        if (isTransaction(outer) || outer.parent?.type === "Property") return undefined;
      }
      return undefined;
    };
    const called = ({ callee, arguments: given }, scope) => {
      // Without an argument it is about what was gathered, not about the row: `if (batch.length >= BATCH) await flush()`.
      if (callee.type !== "Identifier" || given.length === 0) return undefined;
      for (let at = scope; at; at = at.upper) if (at.set.has(callee.name)) return functionOf(at.set.get(callee.name));
      return undefined;
    };
    return {
      CallExpression: (node) => { calls.push({ node, target: called(node, context.sourceCode.getScope(node)) }); },
      "Program:exit": () => {
        for (let before = -1; before !== askers.size;) {
          before = askers.size;
          for (const { node, target } of calls) {
            const around = owner(node);
            if (around !== undefined && (asks(node) || askers.has(target))) askers.add(around);
          }
        }
        for (const { node, target } of calls) if ((asks(node) || askers.has(target)) && isPerRow(node)) context.report({ node, messageId: "each" });
      },
    };
  },
};
