// What the machine did to a block of time while it was measured.

export interface Disturbance {
  /** The longer of the spin calibrations at the block's ends, in ns; null where none was made. */
  readonly spinNs: number | null;
  /** Share of the requested CPU time that the hypervisor gave to others; null if the system does not report it. */
  readonly stealShare: number | null;
  /** Share of the time of the CPUs in use that programs outside this run used; null if it is not known. */
  readonly otherShare: number | null;
  /** Its rotations do not count. Decided from what other programs did, never from latencies. */
  readonly disturbed: boolean;
}

/** Called between rotations only. */
export interface BlockWatch {
  /** `ownMs`: CPU time that the run's processes have used so far. `cpus`: the CPUs that they are kept on; empty: all. */
  begin(ownMs: number, cpus: readonly number[]): Promise<void>;
  end(ownMs: number): Promise<Disturbance>;
  /**
   * A block's spin over the fastest decile of all taken until now; 1 is an undisturbed core. To be asked when the run has ended: a machine that
   * was slow in the beginning is known for it only by what came later.
   */
  spinRatioOf(spinNs: number): number | null;
}

export const unwatched: BlockWatch = {
  begin: async () => {},
  end: async () => ({ spinNs: null, stealShare: null, otherShare: null, disturbed: false }),
  spinRatioOf: () => null,
};
