// What one cell has over a pass: rotation by rotation, and of blocks that are disturbed aside.
import { addCounted, type Counted, noSums, perCallNs, type WindowSums } from "../stats/counting.ts";
import { mean, median, standardDeviation } from "../stats/summary.ts";
import type { BlockWatch } from "./block-watch.ts";
import type { Slice, Subject } from "./subject.ts";

const ofThirds = 3;
const fewestForAScatter = 6;

export class Tally {
  readonly subject: Subject;
  /** Of the block that is open, rotation by rotation. */
  #open: Counted[] = [];
  /** Of every rotation that counts. */
  readonly #rotations: WindowSums[] = [];
  /** Of disturbed blocks: left out, unless they are too many to be an exception. */
  readonly #aside: Counted[] = [];
  clientCpuUs = 0;
  busiestClientUs = 0;
  made = 0;
  calledNs = 0;
  #counted = 0;

  constructor(subject: Subject) {
    this.subject = subject;
  }

  get rotations(): number {
    return this.#rotations.length;
  }

  /** What a slice cost, whether or not its calls count. */
  add({ made, clientCpuUs, calledNs, short, parts }: Slice): void {
    const { record } = this.subject;
    this.made += made;
    this.clientCpuUs += clientCpuUs.reduce((sum, us) => sum + us, 0);
    this.busiestClientUs += Math.max(0, ...clientCpuUs);
    this.calledNs += calledNs;
    record.windows += 1;
    if (short) record.shortWindows += 1;
    record.parts.add(parts);
  }

  /** In a rotation in which every cell had a window that counts. */
  count(counted: Counted): void {
    this.#open.push(counted);
  }

  /** A block has ended: its rotations count, or all are left out. */
  settleBlock(rotations: number, seconds: number, disturbance: Awaited<ReturnType<BlockWatch["end"]>>): void {
    const { state } = this.subject;
    const open = this.#open;
    this.#open = [];
    const block = noSums();
    for (const counted of open) addCounted(block, counted);
    const { spinNs, stealShare, otherShare, disturbed } = disturbance;
    state.record.blocks.push({ seconds, rotations, perCallNs: perCallNs(block), spinRatio: null, stealShare, otherShare, disturbed });
    state.spinsNs.push(spinNs);
    if (disturbed) this.#aside.push(...open);
    else this.#countAll(open);
  }

  /** Hardly anything else is left: what was disturbed counts too. */
  countDisturbed(): void {
    this.#countAll(this.#aside);
  }

  #countAll(rotations: readonly Counted[]): void {
    const { state } = this.subject;
    for (const counted of rotations) {
      const sums = noSums();
      addCounted(sums, counted);
      this.#rotations.push(sums);
      addCounted(state.sums, counted);
      state.histogram.recordAll(counted.lengthsNs);
      state.record.rotations += 1;
      this.#counted += counted.lengthsNs.length;
    }
  }

  /** What the scatter of a launch's rotations says: whether it is still getting faster, and how well its own mean is known. */
  describe(): void {
    const { state, record } = this.subject;
    const rotations = this.#rotations;
    record.uncounted += Math.max(0, this.made - this.#counted);
    if (rotations.length < fewestForAScatter) return;
    const third = Math.floor(rotations.length / ofThirds);
    // of the typical window: what is not compiled yet makes every call longer, and a pause that falls into one third says nothing of it
    const typical = (some: readonly WindowSums[]) => median(some.map(({ sumNs, calls }) => sumNs / calls)) ?? 1;
    state.trend = Math.log(typical(rotations.slice(-third)) / typical(rotations.slice(0, third)));
    const total = rotations.reduce((sum, each) => sum + each.sumNs, 0) / rotations.reduce((sum, each) => sum + each.calls, 0);
    // of a ratio of sums, by its linearization (Cochran, Sampling Techniques, 6.3)
    const meanCalls = mean(rotations.map(({ calls }) => calls)) ?? 1;
    const sd = standardDeviation(rotations.map(({ sumNs, calls }) => (sumNs - total * calls) / (meanCalls * total))) ?? 0;
    state.varianceWithin = sd ** 2 / rotations.length;
  }
}
