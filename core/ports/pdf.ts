/** Printing. `html` is a whole document; its page size, margins and page numbers are CSS (`@page`). */
export type PdfPort = {
  render(input: { html: string; title?: string }): Promise<Buffer>;
  /** Throws when printing is not possible at the moment. */
  check(): Promise<void>;
  close(): Promise<void>;
};
