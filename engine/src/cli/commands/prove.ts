// `rpcbench check --prove`: shows that the gate fails where calls are slower than its limits let pass, and holds where they are not.

import type { GateProof } from "../../../generated/gate-proof.d.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { parseLimits } from "../../gate/limits.ts";
import { figureTitles } from "../../gate/summary.ts";
import { formatShare } from "../../plan/units.ts";
import { prove, provingOf } from "../../proof/prove.ts";
import { change } from "../../text/share.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";
import { runEvents } from "../run-events.ts";

export interface ProveOptions {
  readonly failOn: string;
  readonly baseline?: string;
  readonly from?: string;
  readonly waitQuiet?: string;
  readonly json?: boolean;
}

export async function proveCommand(
  which: string | undefined,
  { failOn, baseline, from, waitQuiet, json = false }: ProveOptions,
  engineVersion: string,
  controller: AbortController,
): Promise<void> {
  const limits = parseLimits(failOn);
  const proving = await provingOf({ run: which, baseline, folder: from, waitQuiet }, limits);
  const { emit, say, end } = runEvents({ expectation: !json });
  try {
    const { proof, file } = await prove(proving, { engineVersion, signal: controller.signal, emit, say });
    end();
    print(json ? `${JSON.stringify(proof, null, 2)}\n` : `${render(proof)}\nKept in ${file}\n`);
    process.exitCode = proof.isProved ? exitCodes.ok : exitCodes.couldNotTell;
  } finally {
    end();
  }
}

function render({ isProved, provedRunId, rows }: GateProof): string {
  const title = isProved
    ? `Proved: this gate fails when calls get slower, and holds when they do not (run ${provedRunId})`
    : `Not proved: this gate might not fail when calls get slower (run ${provedRunId})`;
  const table = plainTable(
    [
      { header: "group" },
      { header: "cell" },
      { header: "figure" },
      { header: "limit", align: "right" },
      { header: "unchanged", align: "right" },
      { header: "slowed", align: "right" },
      { header: "detects from", align: "right" },
      { header: "proved" },
      { header: "why" },
    ],
    rows.map((row) => [
      row.title,
      row.cellId.slice(row.cellId.indexOf(`/${row.placement}/`) + row.placement.length + 2),
      figureTitles[row.figure],
      `+${formatShare(row.limit)}`,
      changed(row.asItIsRatio),
      changed(row.slowedRatio),
      changed(row.finds === null ? null : 1 + row.finds),
      row.isProved ? "yes" : "NO",
      row.reason,
    ]),
  );
  return [title, "", ...table, ""].join("\n");
}

const changed = (ratio: number | null) => (ratio === null ? "-" : change(ratio));
