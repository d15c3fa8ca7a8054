// Every figure of a run as a table for other programs: a line a cell, units in the names of columns, a point in every culture.
import type { CellModel, GroupModel, ImplementationModel, RunModel, SubjectModel } from "./model/types.ts";

type Value = string | number | boolean | null;

interface Line {
  readonly run: RunModel;
  readonly subject: SubjectModel;
  readonly group: GroupModel;
  readonly cell: CellModel;
  readonly of: ImplementationModel;
}

const columns: readonly (readonly [name: string, value: (line: Line) => Value])[] = [
  ["run", ({ run }) => run.runId],
  ["cell", ({ cell }) => cell.id],
  ["framework", ({ of }) => of.framework],
  ["runtime", ({ of }) => of.runtime],
  ["api", ({ of }) => of.api],
  ["variant", ({ of }) => of.variant],
  ["is_floor", ({ of }) => of.isFloor],
  ["subject", ({ subject }) => subject.title],
  ["scenario", ({ subject }) => subject.scenario],
  ["payload_bytes", ({ subject }) => subject.payloadBytes],
  ["users", ({ subject }) => subject.concurrency],
  ["placement", ({ group }) => group.placement],
  ["fit", ({ group }) => group.fit],
  ["launches", ({ group }) => group.launches],
  ["state", ({ cell }) => cell.state],
  ["counted_calls", ({ cell }) => cell.calls],
  ["failed_calls", ({ cell }) => cell.failedCalls],
  ["call_ns", ({ cell }) => cell.perCallNs[0]],
  ["call_low_ns", ({ cell }) => cell.perCallNs[1]],
  ["call_high_ns", ({ cell }) => cell.perCallNs[2]],
  ["p50_ns", ({ cell }) => cell.p50Ns[0]],
  ["p90_ns", ({ cell }) => cell.p90Ns[0]],
  ["p99_ns", ({ cell }) => cell.p99Ns[0]],
  ["p999_ns", ({ cell }) => cell.p999Ns],
  ["max_ns", ({ cell }) => cell.maxNs],
  ["over_floor", ({ cell }) => cell.floorRatio[0]],
  ["verdict", ({ cell }) => cell.verdict?.word ?? null],
  ["ratio_to_best", ({ cell }) => cell.verdict?.ratio ?? null],
  ["ratio_low", ({ cell }) => cell.verdict?.low ?? null],
  ["ratio_high", ({ cell }) => cell.verdict?.high ?? null],
  ["calls_per_second", ({ cell }) => cell.callsPerSecond[0]],
  ["values_per_second", ({ cell }) => cell.valuesPerSecond[0]],
  ["payload_bytes_per_second", ({ cell }) => cell.bytesPerSecond[0]],
  ["cpu_us_per_call", ({ cell }) => cell.cpuUs[0]],
  ["client_cpu_us_per_call", ({ cell }) => cell.clientCpuUs],
  ["server_cpu_us_per_call", ({ cell }) => cell.serverCpuUs],
  ["cpu_verdict", ({ cell }) => cell.cpuVerdict?.word ?? null],
  ["server_bytes", ({ cell }) => cell.serverBytes],
  ["client_bytes", ({ cell }) => cell.clientBytes],
  ["offered_per_second", ({ cell }) => cell.openLoop?.offered ?? null],
  ["response_p50_ns", ({ cell }) => cell.openLoop?.responseP50Ns ?? null],
  ["response_p99_ns", ({ cell }) => cell.openLoop?.responseP99Ns ?? null],
  ["highest_rate_held_per_second", ({ cell }) => cell.openLoop?.ramp?.held ?? null],
];

export function figuresAsCsv(run: RunModel, implementations: readonly ImplementationModel[]): string {
  const lines = run.subjects.flatMap((subject) =>
    subject.groups.flatMap((group) =>
      group.cells.flatMap((place): Line[] => {
        const cell = run.cells[place];
        const of = cell === undefined ? undefined : implementations[cell.implementation];
        return cell === undefined || of === undefined ? [] : [{ run, subject, group, cell, of }];
      }),
    ),
  );
  const rows = [columns.map(([name]) => name), ...lines.map((line) => columns.map(([, value]) => quoted(value(line))))];
  return `${rows.map((row) => row.join(",")).join("\r\n")}\r\n`;
}

/** Text that a spreadsheet would take for a formula begins with an apostrophe: an adapter chooses its own names. */
function quoted(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
