import type { Finding } from "../finding.ts";
import type { Machine } from "../machine.ts";

/** Looked at before a measurement, with none of the workers started. */
export interface BeforeCheck {
  /** The finding it may make, or the first of several. */
  readonly id: string;
  /** What it looks at, as a part of a sentence: said where it found nothing. */
  readonly about: string;
  /** It measures the machine, so that nothing else of ours may run beside it; the others go on together. */
  readonly alone: boolean;
  look(machine: Machine): Promise<readonly Finding[]>;
}
