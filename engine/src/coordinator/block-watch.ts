// What the machine did to a block of time while it was measured.

export interface Disturbance {
  /** The longest spin calibration at the block's ends over the fastest of the launch; 1 is an undisturbed core. Null where none was made. */
  readonly spinRatio: number | null;
  /** Of the block's time, taken by the hypervisor; null where the system does not tell. */
  readonly stealShare: number | null;
}

/** Called between bursts only. */
export interface BlockWatch {
  begin(): Promise<void>;
  end(): Promise<Disturbance>;
}

export const unwatched: BlockWatch = { begin: async () => {}, end: async () => ({ spinRatio: null, stealShare: null }) };
