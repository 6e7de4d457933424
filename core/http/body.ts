import { readFile, rm } from "node:fs/promises";
import { koaBody } from "koa-body";
import type { Context } from "koa";
import { parse, stringify } from "qs";
import { z } from "zod";
import { keepUploads, type UploadLimits } from "./keep-upload.ts";
import { refuse, type Refusal } from "./refusal.ts";
import type { Upload } from "./route-table.ts";

const MEGA = 1024 * 1024;
const MAX_FILES = 10;
/** What all files of one form may weigh, in megabytes: they are held in memory together. */
const totalOf = (mega: number): number => 3 * mega;
/** Larger files are read to their end all the same, up to a size that nobody sends by mistake. */
const uploadLimits = (mega: number): UploadLimits => ({ each: mega * MEGA, all: totalOf(mega) * MEGA, count: MAX_FILES, read: 1024 * MEGA });

/**
 * How much a form may hold: long tables in an editor's form for those who are signed in; little for strangers, because reading a nested
 * form of megabytes keeps everybody else waiting. More is refused, never cut in silence.
 */
const LIMITS = {
  staff: { bytes: 2 * 1024 * 1024, nesting: { depth: 5, arrayLimit: 5_000, parameterLimit: 20_000, throwOnLimitExceeded: true } },
  stranger: { bytes: 128 * 1024, nesting: { depth: 5, arrayLimit: 1_000, parameterLimit: 1_000, throwOnLimitExceeded: true } },
} as const;
export type Sender = keyof typeof LIMITS;

/** `refused`: files that were too large, each at its field; the words beside them have arrived. */
export type ParsedBody = { words: Record<string, unknown>; files: Upload[]; refused: readonly Refusal[] };

const Words = z.record(z.string(), z.unknown());
const OneFile = z.object({ filepath: z.string(), originalFilename: z.string().nullable(), size: z.number() });
const Files = z.record(z.string(), z.union([OneFile, z.array(OneFile)]));
const Fault = z.object({ status: z.number().optional(), httpCode: z.number().optional() });

const parser = (uploadDir: string | undefined, { bytes, nesting }: (typeof LIMITS)[Sender], mega: number) => koaBody({
  json: false, text: false, urlencoded: true, multipart: uploadDir !== undefined, patchNode: false,
  formLimit: bytes, queryString: nesting,
  ...(uploadDir === undefined ? {} : {
    formidable: {
      uploadDir, fileWriteStreamHandler: keepUploads(uploadLimits(mega)), maxFileSize: Infinity, maxTotalFileSize: uploadLimits(mega).read, maxFiles: 10 * MAX_FILES,
      maxFields: 5_000, maxFieldsSize: bytes, allowEmptyFiles: true, minFileSize: 0,
    },
  }),
});

/** Reads a form into nested words and files in memory. What is too large is refused with a sentence, not cut off. */
export const readBody = async (ctx: Context, uploadDir: string | undefined, sender: Sender, mega: number): Promise<ParsedBody> => {
  try {
    await parser(uploadDir, LIMITS[sender], mega)(ctx, async () => undefined);
    const flat = Words.catch({}).parse(ctx.request.body ?? {});
    const words = ctx.is("multipart") ? Words.parse(parse(stringify(flat, { arrayFormat: "repeat" }), LIMITS[sender].nesting)) : flat;
    const refused = tooLarge(uploaded(ctx), mega);
    if (refused.length > 0) await dropUploads(ctx);
    return { words, refused, files: refused.length > 0 ? [] : await readUploads(ctx) };
  } catch (fault) {
    await dropUploads(ctx);
    // People close the window, and pages ask anew, while a form goes up, or before we have begun to read it; that is nobody's fault.
    throw ctx.req.destroyed ? refuse("core.form-unreadable") : refusalOf(fault, mega);
  }
};

const refusalOf = (fault: unknown, mega: number): unknown => {
  const { status, httpCode } = Fault.safeParse(fault).data ?? {};
  // A RangeError is qs saying that there are too many fields.
  if (fault instanceof RangeError || [status, httpCode].includes(413)) return refuse("core.form-too-large", { values: { mega, total: totalOf(mega) } });
  return [status, httpCode].includes(400) ? refuse("core.form-unreadable") : fault;
};

/** What the files of a form are too large or too many for. */
const tooLarge = (sent: readonly Sent[], mega: number): Refusal[] => {
  const { each, all, count } = uploadLimits(mega);
  const long = sent.filter(({ file }) => file.size > each).map(({ field, file }) => refuse("core.upload-too-large", { field, values: { name: file.originalFilename ?? "", mega } }));
  const last = sent.at(-1);
  if (long.length > 0 || last === undefined) return long;
  if (sent.length > count) return [refuse("core.upload-too-many", { field: last.field, values: { count } })];
  return sent.reduce((sum, { file }) => sum + file.size, 0) > all ? [refuse("core.uploads-too-large", { field: last.field, values: { total: totalOf(mega) } })] : [];
};

type Sent = { field: string; file: z.infer<typeof OneFile> };

const uploaded = (ctx: Context): Sent[] =>
  Object.entries(Files.catch({}).parse(ctx.request.files ?? {})).flatMap(([field, found]) => [found].flat().map((file) => ({ field, file })));

const dropUploads = async (ctx: Context): Promise<void> => {
  await Promise.all(uploaded(ctx).map(({ file }) => rm(file.filepath, { force: true })));
};

const readUploads = async (ctx: Context): Promise<Upload[]> => {
  const uploads = await Promise.all(uploaded(ctx).map(async ({ field, file }) => {
    const content = await readFile(file.filepath);
    await rm(file.filepath, { force: true });
    return { field, name: file.originalFilename ?? "", content };
  }));
  return uploads.filter((upload) => upload.name !== "" && upload.content.length > 0);
};
