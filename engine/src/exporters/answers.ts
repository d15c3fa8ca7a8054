// A sentence of answer for each question that was measured.
import type { Cell, Run } from "../../generated/result.d.ts";
import { clientsFor, usersInWords } from "../plan/clients.ts";
import { payloadInWords } from "../plan/expand.ts";
import { nameOf as name, placementTitle, registry } from "../plan/registry.ts";
import { formatSize } from "../plan/units.ts";
import { comparisonOf, differenceInWords } from "./comparisons.ts";
import { figure, megabytes, timeInWords } from "./numbers.ts";
import { versionsInWords } from "./versions.ts";

/** One sentence a line. Failed cells, floors and twins are not ranked. */
export function renderAnswers(run: Run): string[] {
  const cells = run.cells.filter((cell) => !cell.isFloor && cell.twinOf === null && cell.state !== "Failed");
  const answers = [...judgedAnswers(run, cells), ...describedAnswers(run, cells), ...rampAnswers(run, cells), ...curveAnswers(run)];
  return answers.length === 0 ? [] : [...answers, versionsInWords(run), ...caveat(run)];
}

const users = (count: number, { plan }: Run) => usersInWords(count, clientsFor(plan.clients ?? 1, count));
const overFloor = (cell: Cell) => (cell.latency.xFloor === null ? "" : ` (${figure(cell.latency.xFloor)} x floor)`);

/** Latency, by verdicts, in the placement that judges. */
function judgedAnswers(run: Run, cells: readonly Cell[]): string[] {
  const few = Math.min(...run.plan.concurrency);
  const largest = Math.max(...run.plan.payloadBytes);
  const judged = cells.filter((cell) => cell.concurrency === few && cell.placement === run.plan.placements[0]);
  const argument = run.plan.arguments.includes("Int") ? "Int" : "Text";
  return [
    latencyAnswer(
      run,
      `Request/response latency (${users(few, run)})`,
      judged.filter((cell) => cell.scenario === "SimpleCall" && cell.argument === argument),
    ),
    latencyAnswer(
      run,
      `Payload of ${formatSize(largest)} (${users(few, run)})`,
      judged.filter((cell) => cell.payloadBytes === largest),
    ),
    latencyAnswer(
      run,
      `Connecting (${users(few, run)})`,
      judged.filter((cell) => cell.scenario === "Connect"),
    ),
  ].flat();
}

function latencyAnswer(run: Run, question: string, unsorted: readonly Cell[]): string[] {
  const cells = unsorted.filter((cell) => cell.latency.p50Ns !== null).sort((a, b) => (a.latency.p50Ns ?? 0) - (b.latency.p50Ns ?? 0));
  const [first, second] = cells;
  if (first === undefined) return [];
  const said = (cell: Cell) => `${name(cell)}, ${timeInWords(cell.latency.p50Ns ?? 0)}${overFloor(cell)}`;
  if (second === undefined) return [`${question}: ${said(first)}.`];
  if (first.place === null) return [`${question}: lowest is ${said(first)}; next ${said(second)}.`];
  const place = cells.filter((cell) => cell.place === first.place);
  const next = cells.find((cell) => cell.place !== first.place);
  const behind = next === undefined ? "" : `; next ${said(next)}${difference(run, next, first)}`;
  if (place.length === 1) return [`${question}: fastest is ${said(first)}${behind}.`];
  const shared = place.some((cell) => cell.placeUnsure)
    ? `not told apart by this run are ${listed(place.map(said))}`
    : `the same within ${percent(run.plan.threshold)} are ${listed(place.map(said))}`;
  return [`${question}: ${shared}${behind}.`];
}

/** All of them are in the table. */
const mostListed = 4;

function listed(said: readonly string[]): string {
  const shown = said.length <= mostListed ? said : [...said.slice(0, mostListed - 1), `${said.length - mostListed + 1} more`];
  return shown.join(" and ");
}

function difference(run: Run, cell: Cell, reference: Cell): string {
  const comparison = comparisonOf(run, cell, reference);
  return comparison === undefined ? "" : `, ${differenceInWords(comparison)}`;
}

/** Where more users stop paying, and what each costs in memory. */
function curveAnswers({ curves = [] }: Run): string[] {
  return curves
    .filter(({ framework }) => !registry.frameworks.some(({ name, isFloor }) => isFloor && name === framework))
    .map(
      ({
        scenario,
        argument,
        payloadBytes,
        payloadContent,
        streamCount,
        placement,
        points,
        kneeConcurrency,
        serverBytesPerConnection,
        ...implementation
      }) => {
        const which = argument ?? (payloadBytes === null ? streamCount : payloadInWords(payloadBytes, payloadContent ?? "Random"));
        const what = which === null ? scenario : `${scenario} ${which}`;
        const knee = points.find(({ concurrency }) => concurrency === kneeConcurrency);
        const memory =
          serverBytesPerConnection === null
            ? ""
            : `; a connection costs the server ${figure(Math.max(0, serverBytesPerConnection) / 1024)} KB`;
        const where = placementTitle(placement);
        return `Load on ${name(implementation)} (${what}, ${where}): best at ${usersInWords(kneeConcurrency, knee?.clients ?? 1)}, ${figure(knee?.callsPerSecond ?? null)} calls/s${memory}.`;
      },
    );
}

interface Ranking {
  readonly question: string;
  readonly what: string;
  readonly cells: readonly Cell[];
  figure(cell: Cell): number | null;
  readonly unit: string;
}

/** Throughput, as the placement that describes has it: what a user of this machine gets. */
function describedAnswers(run: Run, cells: readonly Cell[]): string[] {
  return rankings(run, cells).flatMap(({ question, what, cells, figure: of, unit }) => {
    const [best, second] = [...cells].filter((cell) => of(cell) !== null).sort((a, b) => (of(b) ?? 0) - (of(a) ?? 0));
    if (best === undefined) return [];
    const said = (cell: Cell) => `${name(cell)}, ${unit === "MB/s" ? megabytes(of(cell)) : figure(of(cell))} ${unit}`;
    if (second === undefined) return [`${question}: ${said(best)}.`];
    return [`${question}: ${what}${said(best)}; next ${said(second)}.`];
  });
}

function rankings(run: Run, all: readonly Cell[]): Ranking[] {
  const { concurrency, payloadBytes, placements } = run.plan;
  const cells = all.filter((cell) => cell.placement === placements.at(-1));
  const few = Math.min(...concurrency);
  const many = Math.max(...concurrency);
  const largest = Math.max(...payloadBytes);
  const simple = cells.filter((cell) => cell.scenario === "SimpleCall" && cell.argument !== "Text");
  const payload = cells.filter((cell) => cell.payloadBytes === largest);
  const loaded = simple.length > 0 ? simple : payload;
  const where =
    cells[0] === undefined
      ? ""
      : `, ${run.groups
          .find((group) => group.id === cells[0]?.groupId)
          ?.title.split(", ")
          .at(-1)}`;
  return [
    {
      question: `Streaming (${users(few, run)}${where})`,
      what: "most values from ",
      cells: cells.filter((cell) => cell.scenario === "Stream" && cell.concurrency === few),
      figure: (cell) => cell.throughput.valuesPerSecond,
      unit: "values/s",
    },
    {
      question: `Concurrent load (${users(many, run)}${where})`,
      what: "most calls from ",
      cells: many > 1 ? loaded.filter((cell) => cell.concurrency === many) : [],
      figure: (cell) => cell.throughput.callsPerSecond,
      unit: "calls/s",
    },
    {
      question: `Payload of ${formatSize(largest)} (${users(few, run)}${where})`,
      what: "most bytes from ",
      cells: payload.filter((cell) => cell.concurrency === few),
      figure: (cell) => cell.throughput.payloadBytesPerSecond,
      unit: "MB/s",
    },
  ];
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** The highest rate of each framework that holds the objective. */
function rampAnswers(run: Run, cells: readonly Cell[]): string[] {
  return run.groups
    .filter((group) => group.load === "Ramp")
    .flatMap((group) => {
      const rates = cells
        .filter((cell) => cell.groupId === group.id)
        .map((cell) => ({ cell, rate: cell.openLoop?.ramp?.highestRatePerSecond ?? null }))
        .sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0))
        .map(({ cell, rate }) => `${name(cell)} ${rate === null ? "none" : `${figure(rate)}/s`}`);
      return rates.length === 0 ? [] : [`${group.title}: ${rates.join(", ")}.`];
    });
}

function caveat(run: Run): string[] {
  const { confidence, threshold } = run.plan;
  const judged = run.groups.filter((group) => group.judges && group.cellIds.length > 0);
  if (judged.length === 0) return [];
  const fewest = Math.min(...judged.map((group) => group.launches));
  const scope = `Verdicts and intervals hold together for the whole run at ${percent(confidence)}; differences below ${percent(threshold)} do not count.`;
  if (fewest >= 2) return [scope];
  return [
    "Each process was started once, so these are figures of this run without verdicts: what differs between starts is not known. Allow more time (--effort standard).",
  ];
}
