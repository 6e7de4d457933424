import type { Row } from "./element.ts";

const quoted = /^《(.+?)》([^：:《]*)[：:]\s*[“"]?(.+?)[”"]?$/s;
const cited = /《([^《》]+)》([^《]*)/g;

/**
 * Citations in one line of text: 《食品安全法》第三十五条；《某办法》第二条, or one law with its clause and the words of the clause after a colon.
 * What stands outside 《》 between separators (“发改价格规〔2016〕2559号”) is taken as the name of a document.
 */
export function namedLaws(line: string): readonly { name: string; details: Row }[] {
  const [, title, clause, content] = quoted.exec(line) ?? [];
  if (title !== undefined && clause !== undefined && content !== undefined) {
    return [law(title, clause, content)];
  }
  return line.split(/[；;^|]/).flatMap((piece) => {
    const found = Array.from(piece.matchAll(cited), ([, name = "", rest = ""]) => law(name, rest));
    const outside = piece.trim();
    return found.length > 0 || outside === "" ? found : [law(outside, "")];
  });
}

function law(name: string, clause: string, content = ""): { name: string; details: Row } {
  const place = clause.trim().replace(/^[、，,和及]+|[、，,。和及]+$/g, "").trim();
  return { name: name.trim(), details: { ...(place === "" ? {} : { clause: place }), ...(content === "" ? {} : { clause_content: content.trim() }) } };
}
