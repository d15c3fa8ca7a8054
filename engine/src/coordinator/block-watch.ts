// What the machine did to a block of time while it was measured.

export interface Disturbance {
  /** The longer of the spin calibrations at the block's ends, in ns; null where none was made. */
  readonly spinNs: number | null;
  /** Of the CPU time that was wanted, the share that the hypervisor took; null where the system does not tell. */
  readonly stealShare: number | null;
}

/** Called between bursts only. */
export interface BlockWatch {
  begin(): Promise<void>;
  end(): Promise<Disturbance>;
  /**
   * A block's spin over the fastest decile of all taken until now; 1 is an undisturbed core. To be asked when the series has ended: a machine that
   * was slow in the beginning is known for it only by what came later.
   */
  spinRatioOf(spinNs: number): number | null;
}

export const unwatched: BlockWatch = {
  begin: async () => {},
  end: async () => ({ spinNs: null, stealShare: null }),
  spinRatioOf: () => null,
};
