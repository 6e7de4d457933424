import { readFile, rm } from "node:fs/promises";
import { koaBody } from "koa-body";
import type { Context } from "koa";
import { parse, stringify } from "qs";
import { z } from "zod";
import { refuse } from "./refusal.ts";
import type { Upload } from "./route-table.ts";

/** 20 MiB a file (design: said in the hint of every file field), ten files a form. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_FILES = 10;
const MAX_FORM_BYTES = 4 * 1024 * 1024;

/** Long tables in an editor's form: rows beyond these numbers are refused by the form's own schema, not cut in silence. */
const NESTING = { depth: 5, arrayLimit: 5_000, parameterLimit: 100_000 } as const;

export type ParsedBody = { words: Record<string, unknown>; files: Upload[] };

const Words = z.record(z.string(), z.unknown());
const OneFile = z.object({ filepath: z.string(), originalFilename: z.string().nullable(), size: z.number() });
const Files = z.record(z.string(), z.union([OneFile, z.array(OneFile)]));
const Fault = z.object({ status: z.number().optional(), httpCode: z.number().optional() });

const parser = (uploadDir: string | undefined) => koaBody({
  json: false, text: false, urlencoded: true, multipart: uploadDir !== undefined, patchNode: false,
  formLimit: MAX_FORM_BYTES, queryString: NESTING,
  ...(uploadDir === undefined ? {} : {
    formidable: { uploadDir, maxFileSize: MAX_FILE_BYTES, maxFiles: MAX_FILES, maxFields: 5_000, maxFieldsSize: MAX_FORM_BYTES, allowEmptyFiles: true, minFileSize: 0 },
  }),
});

/** Reads a form into nested words and files in memory. What is too large is refused with a sentence, not cut off. */
export const readBody = async (ctx: Context, uploadDir: string | undefined): Promise<ParsedBody> => {
  try {
    await parser(uploadDir)(ctx, async () => undefined);
  } catch (fault) {
    const { status, httpCode } = Fault.safeParse(fault).data ?? {};
    if (status === 413 || httpCode === 413) throw refuse("core.form-too-large", { values: { mega: MAX_FILE_BYTES / 1024 / 1024 } });
    if (status === 400 || httpCode === 400) throw refuse("core.form-unreadable");
    throw fault;
  }
  const flat = Words.catch({}).parse(ctx.request.body ?? {});
  const words = ctx.is("multipart") ? Words.parse(parse(stringify(flat, { arrayFormat: "repeat" }), NESTING)) : flat;
  return { words, files: await readUploads(ctx) };
};

const readUploads = async (ctx: Context): Promise<Upload[]> => {
  const byField = Object.entries(Files.catch({}).parse(ctx.request.files ?? {}));
  const uploads = await Promise.all(byField.flatMap(([field, found]) => [found].flat().map(async (file) => {
    const content = await readFile(file.filepath);
    await rm(file.filepath, { force: true });
    return { field, name: file.originalFilename ?? "", content };
  })));
  return uploads.filter((upload) => upload.name !== "" && upload.content.length > 0);
};
