// What is made of a variable that is set.
export type VariableVerdict = "Recorded" | "Warned" | "Unfit";

export interface VariableJudgement {
  readonly verdict: VariableVerdict;
  /** What it does, in a sentence; absent where it does nothing that is known. */
  readonly says?: string;
  /** What to do about it; absent: unset it. */
  readonly remedy?: string;
}
