// What a check found: what was seen, with the figures, and what to do about it.

/** Unfit: the run is not fit to be a baseline, and its verdicts are not to be relied on. */
export type Severity = "Info" | "Warning" | "Unfit";

export interface Finding {
  /** A stable word; the table in docs/checks.md lists them all. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence, with the figures. */
  readonly seen: string;
  readonly remedy: string;
  /** The group, cell or check that it is about; absent when it is about the machine. */
  readonly target?: string;
  /** The setting of the machine that mends it, as Optimize-RpcBenchmarkEnvironment names it. */
  readonly setting?: "PowerPlan" | "Priority";
}

/** What this system does not tell. Not a fault; said so that silence is not taken for a clean bill. All of a look are told as one finding. */
export function notKnown(what: string): Finding {
  return { id: "NotKnown", severity: "Info", seen: what, remedy: "" };
}

/** One finding instead of one for each check that could not know. */
export function gatherNotKnown(findings: readonly Finding[]): Finding[] {
  const unknown = findings.filter((finding) => finding.id === "NotKnown");
  if (unknown.length === 0) return [...findings];
  return [
    ...findings.filter((finding) => finding.id !== "NotKnown"),
    {
      id: "NotKnown",
      severity: "Info",
      seen: `This system does not report: ${unknown.map((finding) => finding.seen).join("; ")}.`,
      remedy: "Check these yourself if they may matter; no check covers them.",
    },
  ];
}

const order: readonly Severity[] = ["Unfit", "Warning", "Info"];

/** The gravest first; within one severity in the order found. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
