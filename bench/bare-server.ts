import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import Koa from "koa";
import nunjucks from "nunjucks";
import pg from "pg";

/** What the pages are measured against: Koa, one query and a template that writes a page of the same size; nothing else. */
const [url = "", port = "", wordsFile = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
const words = readFileSync(wordsFile, "utf8").split("\n");
const view = new nunjucks.Environment(null, { autoescape: true });
const template = nunjucks.compile(`<!doctype html><html lang="zh-CN"><head><title>{{ title }}</title></head><body><main>
{% for line in lines %}<section class="part"><h2 class="part__title">{{ loop.index }}</h2><p class="part__text">{{ line }}</p></section>
{% endfor %}</main></body></html>`, view);
const app = new Koa();
app.use(async (ctx) => {
  const { rows }: { rows: { name: string }[] } = await pool.query("select name, task_code, elements from catalogue_item_versions v join catalogue_item_contents c on c.version_id = v.id where v.state = 'published' limit 1");
  ctx.type = "text/html; charset=utf-8";
  ctx.body = template.render({ title: rows[0]?.name, lines: words });
});
createServer(app.callback()).listen(Number(port), "127.0.0.1");
