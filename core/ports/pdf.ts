export type PdfInput = {
  /** A whole page. It may link `/static/…` and the fonts from npm (`/fonts/noto-serif-sc/400.css`, see core/pdf/print-assets.ts); nothing else is fetched. */
  html: string;
  /** Shown by readers in the title bar; without it the page's own `<title>`. */
  title?: string;
  /** Who answers for the document and which site made it, as readers show them; without them the file names the browser. */
  by?: { author: string; creator: string };
};

export type PdfPort = {
  /**
   * Prints a page as a tagged PDF with outline and embedded fonts; page size and page numbers come from its `@page` rules.
   * @throws {PdfError}
   */
  render: (input: PdfInput) => Promise<Buffer>;
  /** For readiness: resolves when a browser is there and answers. @throws {PdfError} */
  check: () => Promise<void>;
  /** Waits for nothing: what is being printed fails. */
  close: () => Promise<void>;
};

/**
 * Why there is no PDF; the message is fit for people. `busy` and `timeout` may succeed later, `page` names a fault of
 * the page itself (a picture or style sheet of ours that is not there), `browser` one of the machine.
 */
export class PdfError extends Error {
  readonly reason: "busy" | "timeout" | "page" | "browser";

  constructor(reason: PdfError["reason"], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "PdfError";
    this.reason = reason;
  }
}
