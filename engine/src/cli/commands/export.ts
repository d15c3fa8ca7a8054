// `rpcbench export`: a saved run in the form that another tool reads.
import path from "node:path";
import { exporterNamed } from "../../exporters/formats/formats.ts";
import { exportedRun } from "../../results/export.ts";
import { writeText } from "../../results/store.ts";
import { print } from "../output.ts";

export interface ExportOptions {
  readonly format: string;
  readonly from?: string;
  readonly output?: string;
}

/** `which`: a run's id, the beginning of one, or a file; absent: the latest. */
export async function exportCommand(which: string | undefined, { format, from, output }: ExportOptions): Promise<void> {
  const exporter = exporterNamed(format);
  const { run } = await exportedRun(which, from);
  const text = exporter.render(run);
  if (output === undefined) return print(text);
  const file = path.resolve(output);
  await writeText(file, text);
  process.stderr.write(`Written: ${file}\n`);
}
