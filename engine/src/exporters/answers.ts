// A sentence of answer for each question that was measured.
import type { Cell, Run } from "../../generated/result.d.ts";
import { formatSize } from "../plan/units.ts";
import { figure, megabytes, timeInWords } from "./numbers.ts";

interface Ranking {
  readonly question: string;
  readonly what: string;
  readonly cells: readonly Cell[];
  /** Lower is better for latency, so it is ranked by its negative. */
  score(cell: Cell): number | null;
  say(cell: Cell): string;
}

/** One sentence a line. Failed cells and the floors are not ranked. */
export function renderAnswers(run: Run): string[] {
  const cells = run.cells.filter((cell) => !cell.isFloor && cell.state !== "Failed");
  const answers = rankings(run, cells).flatMap((ranking) => {
    const ranked = ranking.cells
      .map((cell) => ({ cell, score: ranking.score(cell) }))
      .filter((entry): entry is { cell: Cell; score: number } => entry.score !== null)
      .sort((a, b) => b.score - a.score)
      .map((entry) => entry.cell);
    const [best, second] = ranked;
    if (best === undefined) return [];
    const next = second === undefined ? "" : `; next ${name(second)}, ${ranking.say(second)}`;
    return [`${ranking.question}: ${second === undefined ? "" : ranking.what}${name(best)}, ${ranking.say(best)}${next}.`];
  });
  return answers.length === 0 ? [] : [...answers, caveat(run)];
}

const name = (cell: Cell) => `${cell.framework} on ${cell.runtime}`;
const users = (count: number) => `${count} ${count === 1 ? "user" : "users"}`;

function rankings(run: Run, cells: readonly Cell[]): Ranking[] {
  const { concurrency } = run.plan;
  const few = Math.min(...concurrency);
  const many = Math.max(...concurrency);
  const largest = Math.max(...run.plan.payloadBytes);
  const simple = cells.filter(
    (cell) => cell.scenario === "SimpleCall" && cell.argument === (run.plan.arguments.includes("Int") ? "Int" : "Text"),
  );
  const payload = cells.filter((cell) => cell.payloadBytes === largest);
  const loaded = simple.length > 0 ? simple : payload;
  return [
    {
      question: `Request/response latency (${users(few)})`,
      what: "fastest is ",
      cells: simple.filter((cell) => cell.concurrency === few),
      score: (cell) => negative(cell.latency.p50Ns),
      say: (cell) => `${timeInWords(cell.latency.p50Ns ?? 0)}${overFloor(cell)}`,
    },
    {
      question: `Streaming (${users(few)})`,
      what: "most values a second from ",
      cells: cells.filter((cell) => cell.scenario === "Stream" && cell.concurrency === few),
      score: (cell) => cell.throughput.valuesPerSecond,
      say: (cell) => `${figure(cell.throughput.valuesPerSecond)}/s`,
    },
    {
      question: `Concurrent load (${users(many)})`,
      what: "most calls a second from ",
      cells: many > 1 ? loaded.filter((cell) => cell.concurrency === many) : [],
      score: (cell) => cell.throughput.callsPerSecond,
      say: (cell) => `${figure(cell.throughput.callsPerSecond)}/s`,
    },
    {
      question: `Payload of ${formatSize(largest)} (${users(few)})`,
      what: "fastest is ",
      cells: payload.filter((cell) => cell.concurrency === few),
      score: (cell) => negative(cell.latency.p50Ns),
      say: (cell) => `${timeInWords(cell.latency.p50Ns ?? 0)}, ${megabytes(cell.throughput.payloadBytesPerSecond)} MB/s${overFloor(cell)}`,
    },
  ];
}

const negative = (value: number | null) => (value === null ? null : -value);
const overFloor = (cell: Cell) => (cell.latency.xFloor === null ? "" : ` (${figure(cell.latency.xFloor)} x floor)`);

function caveat(run: Run): string {
  const { launches } = run.plan;
  const times = launches === 1 ? "once" : `${launches} times`;
  return `Each process was started ${times}, so these are figures of this run, not verdicts: small differences may be noise. Repeat before you rely on one.`;
}
