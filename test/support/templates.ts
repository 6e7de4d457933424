import { loadDemo } from "../../core/demo/load-demo.ts";
import { createDatabase, urlOf } from "./databases.ts";
import { house } from "./house.ts";

/** Migrates once and loads the demo site once; every test file copies one of the two. */
export const makeTemplates = async (demoFiles: string): Promise<void> => {
  for (const name of ["template_empty", "template_demo"] as const) {
    await createDatabase(name);
    const { site, close, errors, drain } = await house({ url: urlOf(name), keepFilesIn: demoFiles });
    await site.prepare();
    if (name === "template_demo") {
      await loadDemo({ db: site.db, transact: site.ports.transact, now: site.ports.clock.now(), say: () => undefined }, site.demo());
      await drain();
    }
    if (errors.length > 0) throw new Error(`The template ${name} was made with errors: ${errors.join("")}`);
    await close();
  }
};
