import { createHash } from "node:crypto";

/**
 * SM3 fingerprint (GB/T 32905-2016) as 64 hex digits; text is taken as UTF-8. Node's own OpenSSL computes it: a Node built
 * without SM3 (with a system OpenSSL that leaves it out) throws here, at the first use.
 */
export const sm3 = (content: string | Uint8Array): string => createHash("sm3").update(content).digest("hex");
