import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { usableServer } from "../../../core/runtime/postgres/native-server.ts";
import { tempVar, type TempVar } from "./temp-var.ts";

describe("the PostgreSQL from npm", () => {
  let temp: TempVar;
  let folder: string;

  /** A package as npm unpacks it when it runs no install scripts: the links between the libraries are only listed. */
  beforeEach(() => {
    temp = tempVar();
    folder = join(temp.path, "modules", "native");
    mkdirSync(join(folder, "bin"), { recursive: true });
    mkdirSync(join(folder, "lib"));
    writeFileSync(join(folder, "bin", "postgres"), "#!/bin/sh\n", { mode: 0o755 });
    writeFileSync(join(folder, "lib", "libpq.so.5.18"), "library");
    const links = ["libpq.so", "libpq.so.5"].map((name) => ({ source: "native/lib/libpq.so.5.18", target: `native/lib/${name}` }));
    writeFileSync(join(folder, "pg-symlinks.json"), JSON.stringify(links));
  });
  afterEach(() => { temp.remove(); });

  it("gets the links npm has not made, and is used where it lies", async () => {
    expect(await usableServer({ folder, version: "18" }, join(temp.path, "copies"), true)).to.equal(folder);
    expect(readFileSync(join(folder, "lib", "libpq.so.5"), "utf8")).to.equal("library");
    expect(readFileSync(join(folder, "lib", "libpq.so"), "utf8")).to.equal("library");
    expect(existsSync(join(temp.path, "copies"))).to.equal(false);
  });

  it("keeps links that are there", async () => {
    symlinkSync("libpq.so.5.18", join(folder, "lib", "libpq.so"));
    await usableServer({ folder, version: "18" }, join(temp.path, "copies"), true);
    await usableServer({ folder, version: "18" }, join(temp.path, "copies"), true);
    expect(readdirSync(join(folder, "lib")).sort()).to.deep.equal(["libpq.so", "libpq.so.5", "libpq.so.5.18"]);
  });

  it("is copied, open to all, when another user has to run it and cannot reach it", async () => {
    chmodSync(join(temp.path, "modules"), 0o700);
    chmodSync(join(folder, "lib", "libpq.so.5.18"), 0o600);
    const copy = await usableServer({ folder, version: "18" }, join(temp.path, "copies"), true);
    expect(copy).to.equal(join(temp.path, "copies", "postgresql-18"));
    expect(readFileSync(join(copy, "lib", "libpq.so.5"), "utf8")).to.equal("library");
    expect(statSync(join(copy, "lib", "libpq.so.5.18")).mode & 0o777).to.equal(0o644);
    expect(statSync(join(copy, "bin", "postgres")).mode & 0o777).to.equal(0o755);
    expect(await usableServer({ folder, version: "18" }, join(temp.path, "copies"), true)).to.equal(copy);
    expect(readdirSync(join(temp.path, "copies"))).to.deep.equal(["postgresql-18"]);
  });

  it("needs no copy below a closed folder for ourselves", async () => {
    chmodSync(join(temp.path, "modules"), 0o700);
    expect(await usableServer({ folder, version: "18" }, join(temp.path, "copies"), false)).to.equal(folder);
  });
});
