import { load, type CheerioAPI } from "cheerio";

export type Answer = { status: number; url: string; text: string; page: CheerioAPI; headers: Headers };
type Found = ReturnType<CheerioAPI>;
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without pictures and script: it keeps cookies, follows redirects and sends the form it finds on the page. */
export class BrowserClient {
  readonly #base: string;
  readonly #cookies = new Map<string, string>();

  constructor(base: string) {
    this.#base = base;
  }

  /** A cookie that somebody else has put there. */
  keep(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#follow(path, { headers });
  }

  /** The raw response, redirects not followed: for downloads and headers. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.#base), {
      ...init, redirect: "manual", headers: { ...Object.fromEntries(new Headers(init.headers)), cookie: this.#cookieHeader() },
    });
    this.#keepCookies(response);
    return response;
  }

  /**
   * Submits a form of the page just seen, as a person would: everything that stands in it, changed by `fields`.
   * `button` is the text of the button pressed; `files` go into file fields.
   */
  async submit(from: Answer, selector: string, fields: Fields = {}, options: { button?: string; files?: Readonly<Record<string, { name: string; content: Uint8Array }>> } = {}): Promise<Answer> {
    const form = from.page(selector).first();
    if (form.length === 0) throw new Error(`There is no form ${selector} on ${from.url} (status ${from.status}): ${from.page("h1").text()}`);
    const values = formValues(from.page, selector, options.button);
    // Fields are sent in the order of the page, whichever were changed.
    const changed = new Map(Object.entries(fields).map(([name, given]) => [name, [given].flat()]));
    const places = [...new Set([...values.map(([name]) => name), ...changed.keys()])];
    const sent = places.flatMap((name) => (changed.get(name) ?? values.filter(([other]) => other === name).map(([, value]) => value)).map((value): [string, string] => [name, value]));
    const action = pressedIn(from.page, form, options.button)?.attr("formaction") ?? form.attr("action") ?? from.url;
    if ((form.attr("method") ?? "get").toLowerCase() === "get") return this.get(`${new URL(action, from.url).pathname}?${new URLSearchParams(sent)}`);
    const body = form.attr("enctype") === "multipart/form-data" ? new FormData() : new URLSearchParams();
    for (const [name, value] of sent) body.append(name, value);
    for (const [name, file] of Object.entries(options.files ?? {})) {
      if (!(body instanceof FormData)) throw new Error(`The form ${selector} cannot carry files`);
      body.append(name, new Blob([new Uint8Array(file.content)]), file.name);
    }
    return this.#follow(action, { method: "POST", body }, from.url);
  }

  async #follow(path: string, init: RequestInit, base = this.#base): Promise<Answer> {
    let url = new URL(path, base);
    let request = init;
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await this.fetch(url.href, request);
      const location = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || location === null) {
        const text = await response.text();
        return { status: response.status, url: url.href, text, page: load(text), headers: response.headers };
      }
      url = new URL(location, url);
      request = {};
    }
    throw new Error(`Too many redirects at ${url.href}`);
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

/** What stands in a form, and what stands elsewhere on the page and belongs to it (`form=`). */
const controlsOf = (page: CheerioAPI, form: Found): Found => {
  const id = form.attr("id");
  const own = form.find("input, select, textarea, button").filter((_, control) => page(control).attr("form") === undefined);
  return id === undefined ? own : own.add(page(`[form='${id}']`));
};

const pressedIn = (page: CheerioAPI, form: Found, button: string | undefined): Found | undefined => {
  const pressed = controlsOf(page, form).filter((_, control) => button !== undefined && page(control).is("button") && page(control).text().trim() === button).first();
  return pressed.length === 0 ? undefined : pressed;
};

/** What a browser would send: named, enabled controls with their present values; of the buttons only the one pressed. */
const formValues = (page: CheerioAPI, selector: string, button: string | undefined): [string, string][] => {
  const values: [string, string][] = [];
  const form = page(selector).first();
  const pressedButton = pressedIn(page, form, button);
  controlsOf(page, form).filter("input, select, textarea, button").each((_, element) => {
    const control = page(element);
    const name = control.attr("name");
    const type = (control.attr("type") ?? "").toLowerCase();
    if (name === undefined || control.attr("disabled") !== undefined || type === "file") return;
    if (element.tagName === "button" || type === "submit") {
      if (pressedButton?.get(0) === element) values.push([name, control.attr("value") ?? ""]);
      return;
    }
    if ((type === "checkbox" || type === "radio") && control.attr("checked") === undefined) return;
    if (element.tagName === "select") {
      const chosen = control.find("option[selected]");
      const option = chosen.length > 0 ? chosen : control.find("option").first();
      if (option.length > 0) values.push([name, option.attr("value") ?? option.text()]);
      return;
    }
    // A textarea begins with one line break that is not part of what was typed.
    values.push([name, element.tagName === "textarea" ? control.text().replace(/^\n/, "") : control.attr("value") ?? (type === "checkbox" ? "on" : "")]);
  });
  return values;
};
