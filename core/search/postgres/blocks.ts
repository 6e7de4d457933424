import type { Postings } from "../rank/postings.ts";

/**
 * A posting list is stored in blocks of this many document numbers, each as the offset within its block in two bytes,
 * lowest byte first. Numbers only grow, so a new document is an append; a block bounds what an append rewrites.
 */
export const blockSize = 16_384;

export type StoredBlock = { readonly block: number; readonly documents: Buffer };

/** Numbers of one block, rising, as they are stored. */
export const packBlock = (numbers: readonly number[]): Buffer => {
  const packed = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, i) => packed.writeUInt16LE(number % blockSize, i * 2));
  return packed;
};

/** Blocks in any order → one rising list. */
export const unpackBlocks = (blocks: readonly StoredBlock[]): Postings => {
  const ordered = [...blocks].sort((a, b) => a.block - b.block);
  const numbers = new Uint32Array(ordered.reduce((sum, { documents }) => sum + documents.length / 2, 0));
  let next = 0;
  for (const { block, documents } of ordered) {
    for (let at = 0; at < documents.length; at += 2) numbers[next++] = block * blockSize + documents.readUInt16LE(at);
  }
  return numbers;
};
