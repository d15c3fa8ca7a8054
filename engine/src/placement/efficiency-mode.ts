// Efficiency mode (EcoQoS): Windows may keep a process without a window on efficient cores at a low clock rate. It is switched off for the engine and
// each worker by the program that drives the engine, for nothing in Node can.
import { withoutPeriod } from "../text/sentence.ts";
import type { Affinity } from "./affinity.ts";

export interface EfficiencyMode {
  /** For every process of the run. */
  readonly switchedOff: boolean;
  /** Why not; null where it was. */
  readonly reason: string | null;
}

export class EfficiencyModeOff {
  readonly #unthrottle: ((pid: number) => Promise<void>) | undefined;
  readonly #asked = new Set<number>();
  #refusal: string | null = null;

  constructor(affinity: Pick<Affinity, "unthrottle">) {
    this.#unthrottle = affinity.unthrottle?.bind(affinity);
  }

  /**
   * Nothing is awaited: the caller answers in the order it is asked, long before a process is warm.
   */
  add(pid: number): void {
    if (this.#unthrottle === undefined || this.#asked.has(pid)) return;
    this.#asked.add(pid);
    this.#unthrottle(pid).catch((error) => {
      this.#refusal ??= withoutPeriod(error instanceof Error ? error.message : String(error));
    });
  }

  /** Undefined where the system has no such mode. */
  describe(platform: NodeJS.Platform = process.platform): EfficiencyMode | undefined {
    if (this.#unthrottle !== undefined) return { switchedOff: this.#refusal === null && this.#asked.size > 0, reason: this.#refusal };
    return platform === "win32" ? { switchedOff: false, reason: "nothing here can switch it off; Invoke-RpcBenchmark can" } : undefined;
  }
}
