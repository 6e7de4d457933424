import { expect } from "chai";
import type { User } from "../../../core/contract.ts";
import { ACTS, actsOf, hindrance, type Act } from "../../../plugins/news/articles/acts.ts";
import { STATES, type State } from "../../../plugins/news/articles/model.ts";
import { EDIT, REVIEW } from "../../../plugins/news/policy.ts";

const PLACE = { regionPath: "/1/", departmentPath: "/7/" };
const person = (id: string, permissions: readonly string[], path = "/1/"): User => ({
  id, account: id, name: id, department: { id: "7", name: "", path: "/7/" }, region: { code: "1", name: "", path: "/1/" }, mustChangePassword: false,
  grants: permissions.map((permission) => ({ permission, scope: { kind: "region", path } })),
});
const WHO = { writer: person("1", [EDIT, REVIEW]), colleague: person("2", [EDIT]), reviewer: person("3", [REVIEW]), stranger: person("4", []), elsewhere: person("5", [EDIT, REVIEW], "/2/") } as const;

/** The table as ZKHL-4.4 and the issue tell it, written down once more. */
const EDITS: Readonly<Partial<Record<State, readonly Act[]>>> = { draft: ["submit", "delete"], returned: ["submit", "delete"], waiting: ["recall"], published: ["change"], withdrawn: ["change"] };
const REVIEWS: Readonly<Partial<Record<State, readonly Act[]>>> = { waiting: ["publish", "return"], published: ["withdraw"] };

describe("what may be done with an article (ZKHL-4.4)", () => {
  it("is what the table says, for every state, act and person; nobody reviews own words", () => {
    for (const state of STATES) {
      const version = { state, place: PLACE, writers: ["1"], isPublic: state === "published" };
      const [edits, reviews] = [EDITS[state] ?? [], REVIEWS[state] ?? []];
      expect(actsOf(WHO.colleague, version), `${state}: colleague`).to.have.members([...edits]);
      expect(actsOf(WHO.reviewer, version), `${state}: reviewer`).to.have.members([...reviews]);
      expect(actsOf(WHO.writer, version), `${state}: writer`).to.have.members([...edits, ...reviews.filter((act) => act === "withdraw")]);
      for (const who of [WHO.stranger, WHO.elsewhere]) for (const act of ACTS) expect(hindrance(act, who, version), `${state} ${act}`).to.equal("permission");
    }
  });

  it("leaves what others write to them: who may review it takes it neither back nor away, unless it is of the own department or own words", () => {
    const judge = { ...person("6", [EDIT, REVIEW]), department: { id: "9", name: "", path: "/9/" } };
    const at = (state: State, writers: readonly string[]): Act[] => actsOf(judge, { state, place: PLACE, writers, isPublic: false });
    expect([at("waiting", ["1"]), at("returned", ["1"]), at("published", ["1"])]).to.deep.equal([["publish", "return"], [], ["change"]]);
    expect([at("waiting", ["1", "6"]), at("returned", ["6"])]).to.deep.equal([["recall"], ["submit", "delete"]]);
    expect(actsOf({ ...judge, department: { id: "7", name: "", path: "/7/" } }, { state: "waiting", place: PLACE, writers: ["1"], isPublic: false })).to.have.members(["recall", "publish", "return"]);
  });

  it("lets what is public be taken back while a change of it is being written", () => {
    expect(actsOf(WHO.reviewer, { state: "draft", place: PLACE, writers: ["1"], isPublic: true })).to.deep.equal(["withdraw"]);
  });
});
