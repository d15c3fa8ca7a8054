// A launch's paired pass in blocks of time. Neighbouring rotations resemble each other, blocks of a second and more much less.
import { LatencyHistogram } from "./histogram.ts";

/** A launch keeps no more blocks than this, at least 2, however long it is; then neighbours are merged and blocks are twice as long. */
export const mostBlocks = 200;
export const shortestBlockSeconds = 1;

export interface Block {
  seconds: number;
  /** Of one cell: the rotations in which its burst counted. */
  readonly rotations: number[];
  /** Of one cell: the sum over rotations of the log of the burst's median latency in ns. */
  readonly logSums: number[];
  /** Of one cell: every latency of its bursts. */
  readonly histograms: LatencyHistogram[];
  /** The longest of the block's spin calibrations in ns; null where none was made. */
  spinNs: number | null;
  /** Of the CPU time that was wanted, how much the hypervisor gave to others; null where the system does not tell. */
  stealShare: number | null;
}

export class BlockSeries {
  readonly #cells: number;
  readonly #limit: number;
  #blocks: Block[] = [];
  #seconds = shortestBlockSeconds;

  constructor(cells: number, limit = mostBlocks) {
    this.#cells = cells;
    this.#limit = limit;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** How long a block is now. */
  get blockSeconds(): number {
    return this.#seconds;
  }

  /** A new block to be filled; the one before it is finished. When as many are there as are kept, each two neighbours become one first. */
  begin(): Block {
    for (const histogram of this.#blocks.at(-1)?.histograms ?? []) histogram.pack();
    if (this.#blocks.length >= this.#limit) this.#merge();
    const block: Block = {
      seconds: 0,
      rotations: Array(this.#cells).fill(0),
      logSums: Array(this.#cells).fill(0),
      histograms: Array.from({ length: this.#cells }, () => new LatencyHistogram()),
      spinNs: null,
      stealShare: null,
    };
    this.#blocks.push(block);
    return block;
  }

  #merge(): void {
    const merged: Block[] = [];
    for (let index = 0; index < this.#blocks.length; index += 2) {
      const [block, next] = [this.#blocks[index] as Block, this.#blocks[index + 1]];
      if (next !== undefined) mergeInto(block, next);
      merged.push(block);
    }
    this.#blocks = merged;
    this.#seconds *= 2;
  }
}

function mergeInto(block: Block, next: Block): void {
  const total = block.seconds + next.seconds;
  const share = (of: Block) => (total === 0 ? 0.5 : of.seconds / total);
  block.stealShare =
    block.stealShare === null || next.stealShare === null ? null : block.stealShare * share(block) + next.stealShare * share(next);
  block.spinNs = largest(block.spinNs, next.spinNs);
  block.seconds = total;
  for (const [cell, count] of next.rotations.entries()) block.rotations[cell] = (block.rotations[cell] ?? 0) + count;
  for (const [cell, sum] of next.logSums.entries()) block.logSums[cell] = (block.logSums[cell] ?? 0) + sum;
  for (const [cell, histogram] of block.histograms.entries()) {
    histogram.add(next.histograms[cell] as LatencyHistogram);
    histogram.pack();
  }
}

const largest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
