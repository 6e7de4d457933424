import type { CodeProblem, CodeWarning } from "./code-messages.ts";

/** What looking at a code gives: its parts, or everything that is wrong with it. Words: `codeMessage`. */
export type CodeResult<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly CodeWarning[] }
  | { readonly ok: false; readonly problems: readonly CodeProblem[] };

/** A code that can be used; warnings do not stop anybody. */
export const accepted = <T>(value: T, warnings: readonly CodeWarning[] = []): CodeResult<T> => ({ ok: true, value, warnings });

/** A code that cannot be used. */
export const rejected = (problems: readonly CodeProblem[]): CodeResult<never> => ({ ok: false, problems });
