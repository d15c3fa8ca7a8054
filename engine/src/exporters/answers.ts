// A sentence of answer for each question that was measured. Each says in which placement it holds.

import type { Cell, Run } from "../../generated/result.d.ts";
import { clientsFor, usersInWords } from "../plan/clients.ts";
import { nameOf as name, placementTitle, registry } from "../plan/registry.ts";
import { confirmations } from "../plan/slo.ts";
import { scenarioNamed, scenarios } from "../scenarios/index.ts";
import { type Rate, type Scenario, usual } from "../scenarios/scenario.ts";
import { leastLaunches } from "../stats/looks.ts";
import { percent } from "../text/share.ts";
import { differenceInWords, factorInWords, ratioOf, type Verdicts } from "./comparisons.ts";
import { leadingGroups } from "./leading-groups.ts";
import { figure, groundsOf, megabytes, rateOf, timeInWords } from "./numbers.ts";
import { apiOrders, crossings, nameAmong } from "./orders.ts";
import { versionsInWords } from "./versions.ts";

type Group = Run["groups"][number];

/** The five that a run may answer, as they stand in an answer; of payloads without the size. */
export const questions = ["Request/response latency", "Streaming", "Concurrent load", "CPU and memory", "Payload"] as const;

export interface Answer {
  /** "Request/response latency", "Payload of 1 MB", "Load on gRPC on Node". */
  readonly question: string;
  /** For how many users, and in which placement. */
  readonly where: string;
  readonly sentence: string;
  /** Decided: one is told apart as the first. Same and Inconclusive: several share its place. Described: nothing of it is judged. */
  readonly standing: "Decided" | "Same" | "Inconclusive" | "NotJudged" | "Described";
}

/** One sentence a line. Failed cells, floors and twins are not ranked. */
export function renderAnswers(run: Run): string[] {
  const answers = [...answersOf(run), ...curveAnswers(run)].map(
    ({ question, where, sentence }) => `${question}${where === "" ? "" : ` (${where})`}: ${sentence}`,
  );
  return answers.length === 0 ? [] : [...answers, versionsInWords(run), ...caveat(run)];
}

/** Of each question that was measured; what a load curve says of each implementation is its own (curveAnswers). */
export function answersOf(run: Run): Answer[] {
  const cells = run.cells.filter((cell) => !cell.isFloor && cell.twinOf === null && cell.state !== "Failed");
  return [...leadingAnswers(run, cells), ...rampAnswers(run, cells)];
}

interface Question {
  readonly question: string;
  readonly where: string;
  /** All of one group. */
  readonly cells: readonly Cell[];
  /** What is compared; null where it was not measured. */
  figure(cell: Cell): number | null;
  /** As deployed, and by which verdicts. */
  verdicts(cell: Cell): Verdicts;
  said(cell: Cell): string;
  /** How far behind the best. */
  behind(verdicts: Verdicts): string;
  /** What the first is of these, where it is told apart. */
  leads(first: Cell, cells: readonly Cell[]): string;
}

const byCalls = ({ verdicts }: Cell) => verdicts;
const byCpu = ({ cpuVerdicts }: Cell) => cpuVerdicts;
const difference = (verdicts: Verdicts) => `, ${differenceInWords(ratioOf(verdicts))}`;
const asLong = (what: string) => (verdicts: Verdicts) => `, whose ${what} take ${factorInWords(ratioOf(verdicts))} times as long`;

/** A question for each scenario, and those of load and of cost, in the placement that leads: as deployed, unless the run has another alone. */
function leadingAnswers(run: Run, all: readonly Cell[]): Answer[] {
  const groups = leadingGroups(run);
  const users = (count: number) => usersInWords(count, clientsFor(run.plan.clients ?? 1, count));
  const few = Math.min(...run.plan.concurrency);
  const many = Math.max(...run.plan.concurrency);
  const groupOf = (scenario: Scenario, concurrency: number): Group[] => {
    const own = groups.filter((group) => group.scenario === scenario.name && group.concurrency === concurrency);
    return own.length === 0 ? [] : [own.reduce((most, each) => (scenario.weight(each) > scenario.weight(most) ? each : most))];
  };
  /** The calls that are most like calls in general. */
  const usualCalls = (concurrency: number) =>
    [...scenarios].sort((a, b) => a.rank - b.rank).flatMap((scenario) => groupOf(scenario, concurrency))[0];
  const answer = (
    question: string,
    group: Group | undefined,
    ask: Omit<Question, "question" | "where" | "cells">,
    more: (group: Group) => string = () => "",
  ) => {
    if (group === undefined) return [];
    const cells = all.filter((cell) => cell.groupId === group.id);
    const where = `${users(group.concurrency)}, ${placeOf(group)}`;
    return answerOf({ question, where, cells, ...ask }, run.plan.threshold).map((said) => ({
      ...said,
      sentence: `${said.sentence}${more(group)}`,
    }));
  };
  return [
    ...scenarios.flatMap((scenario) =>
      groupOf(scenario, few).flatMap((group) =>
        scenario.answers === "Time"
          ? answer(scenario.question(group), group, latency(scenario.rate), (each) => `${apiOrders(run, each)}${orderOf(run)(each)}`)
          : answer(scenario.question(group), group, throughput(scenario.rate)),
      ),
    ),
    ...crossings(run, groups).map(({ group, sentence }): Answer => {
      const where = `${users(group.concurrency)}, ${placeOf(group)}`;
      return { question: "Where the order turns", where, sentence, standing: "Decided" };
    }),
    ...(many > 1 ? answer("Concurrent load", usualCalls(many), throughput(usual.rate), clientOf(run)) : []),
    ...answer("CPU and memory", usualCalls(few), cpu),
  ];
}

/** Where a run could not keep processes on chosen cores, as deployed is free, and that is said. */
const placeOf = ({ role, placement }: Group) => {
  const title = placementTitle(placement);
  return role === "AsDeployed" && placement !== "AsDeployed" ? `${placementTitle("AsDeployed")}: ${title}` : title;
};

/** Of few calls it is left out: beside a floor that was hardly measured either, it may say the opposite of what a longer run does. */
const overFloor = (cell: Cell) =>
  cell.latency.xFloor === null || groundsOf(cell) !== "Many" ? "" : ` (${figure(cell.latency.xFloor)} x floor)`;
const perCall = (cell: Cell) => `${timeInWords(cell.latency.perCallNs ?? 0, groundsOf(cell))} a call${overFloor(cell)}`;

/** With the rate, where that is of more than calls. */
const latency = (rate: Rate) => ({
  figure: (cell: Cell) => cell.latency.perCallNs,
  verdicts: byCalls,
  said: (cell: Cell) => (rate.figure === usual.rate.figure ? perCall(cell) : `${perCall(cell)}, ${rateOf(cell, rate)} ${rate.header}`),
  behind: difference,
  leads: () => "fastest is ",
});

/**
 * The same users in a closed loop finish the more calls the shorter these are, and that is what was judged. Unless the client's own work between
 * two calls is so different that the order of rates is another: then none has the most.
 */
const throughput = (rate: Rate) => ({
  figure: (cell: Cell) => cell.latency.perCallNs,
  verdicts: byCalls,
  said: (cell: Cell) => `${rateOf(cell, rate)} ${rate.header}`,
  behind: asLong(rate.calls),
  leads: (first: Cell, cells: readonly Cell[]) => {
    const of = ({ throughput }: Cell) => throughput[rate.figure] ?? 0;
    return cells.some((cell) => of(cell) > of(first)) ? `shortest ${rate.calls} from ` : `most ${rate.what} from `;
  },
});

const cpu = {
  figure: ({ cost }: Cell) => cost?.cpuUsPerCall ?? null,
  verdicts: byCpu,
  said: (cell: Cell) => {
    const memory = cell.cost?.serverBytesOverFloor ?? null;
    const over = memory === null ? "" : `, its server ${megabytes(Math.max(0, memory))} MB over the floor's`;
    return `${timeInWords((cell.cost?.cpuUsPerCall ?? 0) * 1000, groundsOf(cell))} of CPU a call${over}`;
  },
  behind: difference,
  leads: () => "least is ",
};

function answerOf(
  { question, where, cells: unsorted, figure: of, verdicts, said: figures, behind, leads }: Question,
  threshold: number,
): Answer[] {
  const known = unsorted.filter((cell) => of(cell) !== null);
  const cells = known.filter((cell) => groundsOf(cell) !== "TooFew").sort((a, b) => (of(a) ?? 0) - (of(b) ?? 0));
  const said = (cell: Cell) => `${nameAmong(cell, cells)}, ${figures(cell)}`;
  const answer = (standing: Answer["standing"], sentence: string) => [{ question, where, sentence, standing }];
  const [first, second] = cells;
  if (first === undefined) return known.length === 0 ? [] : answer("NotJudged", "too few calls were made to tell.");
  if (second === undefined) return answer("Described", `${said(first)}.`);
  const place = verdicts(first).place;
  if (place === null) return answer("NotJudged", `${said(first)}; next ${said(second)}; not judged.`);
  const level = cells.filter((cell) => verdicts(cell).place === place);
  const next = cells.find((cell) => verdicts(cell).place !== place && verdicts(cell).place !== null);
  const then = next === undefined ? "" : `; next ${said(next)}${behind(verdicts(next))}`;
  if (level.length === 1) return answer("Decided", `${leads(first, cells)}${said(first)}${then}.`);
  const among = `${listed(level.map(said))}${then}.`;
  if (level.some((cell) => verdicts(cell).placeUnsure)) return answer("Inconclusive", `inconclusive: this run cannot tell apart ${among}`);
  return answer("Same", `about the same (within ${percent(threshold)}): ${among}`);
}

const isAbout = (run: Run, id: string, group: Group) =>
  run.findings.some(
    (finding) => finding.id === id && finding.target !== undefined && [group.id, ...group.cellIds].includes(finding.target),
  );

/** Who leads here does not where a call's work is measured. */
const orderOf = (run: Run) => (group: Group) =>
  isAbout(run, "OrderDiffers", group) ? ` The order differs in ${placementTitle("OneCore")}: see the table.` : "";

/** A client that does nothing but call has no more to give, whatever the server could bear. */
const clientOf = (run: Run) => (group: Group) =>
  isAbout(run, "GeneratorSaturated", group)
    ? " This is the client's limit: the client was always busy, and the server may handle more."
    : "";

/** All of them are in the table. */
const mostListed = 4;

function listed(said: readonly string[]): string {
  const shown = said.length <= mostListed ? said : [...said.slice(0, mostListed - 1), `${said.length - mostListed + 1} more`];
  return shown.join(" and ");
}

/** Where more users stop paying, and what each costs in memory. */
function curveAnswers({ curves = [] }: Run): Answer[] {
  return curves
    .filter(({ framework }) => !registry.frameworks.some(({ name, isFloor }) => isFloor && name === framework))
    .map((curve) => {
      const { placement, points, kneeConcurrency, kneeLowConcurrency: low, kneeHighConcurrency: high, serverBytesPerConnection } = curve;
      const what = scenarioNamed(curve.scenario).title(curve);
      // the launches do not tell these apart
      const range = low === undefined || high === undefined || low === high ? "" : ` (${low} to ${high})`;
      const knee = points.find(({ concurrency }) => concurrency === kneeConcurrency);
      const memory =
        serverBytesPerConnection === null
          ? ""
          : `; a connection costs the server ${figure(Math.max(0, serverBytesPerConnection) / 1024)} KB`;
      const where = placementTitle(placement);
      return {
        question: `Load on ${name(curve)}`,
        where: `${what}, ${where}`,
        sentence: `best at ${usersInWords(kneeConcurrency, knee?.clients ?? 1)}${range}, ${figure(knee?.callsPerSecond ?? null)} calls/s${memory}.`,
        standing: "Described",
      };
    });
}

/** The highest rate of each framework that holds the objective. */
function rampAnswers(run: Run, cells: readonly Cell[]): Answer[] {
  return run.groups
    .filter((group) => group.load === "Ramp")
    .flatMap((group): Answer[] => {
      const rates = cells
        .filter((cell) => cell.groupId === group.id)
        .map((cell) => ({ cell, ramp: cell.openLoop?.ramp ?? null }))
        .sort((a, b) => (b.ramp?.highestRatePerSecond ?? 0) - (a.ramp?.highestRatePerSecond ?? 0))
        .map(({ cell, ramp }) => `${name(cell)} ${rampInWords(ramp)}`);
      return rates.length === 0 ? [] : [{ question: group.title, where: "", sentence: `${rates.join(", ")}.`, standing: "Described" }];
    });
}

/** held at 1200/s (3 more times of 3), missed at 1260/s. A search that ended before that says so in the table. */
function rampInWords(ramp: NonNullable<Cell["openLoop"]>["ramp"]): string {
  if (ramp === null || ramp.highestRatePerSecond === null) return "held none";
  const confirmed = ramp.ended === "Found" || ramp.ended === "AtHighest" ? ` (${confirmations} of ${confirmations})` : "";
  const missed = ramp.missedPerSecond === null ? "" : `, missed at ${figure(ramp.missedPerSecond)}/s`;
  return `held at ${figure(ramp.highestRatePerSecond)}/s${confirmed}${missed}`;
}

function caveat(run: Run): string[] {
  const { confidence, threshold } = run.plan;
  const judged = run.groups.filter((group) => group.role !== "Described" && group.cellIds.length > 0);
  if (judged.length === 0) return [];
  const few = judged.filter(({ launches }) => launches < leastLaunches);
  const scope = `All verdicts and intervals of this run hold jointly at ${percent(confidence)}; differences below ${percent(threshold)} do not count.`;
  if (few.length === 0) return [scope];
  if (few.length < judged.length)
    return [scope, `No verdicts because of fewer than five launches: ${few.map(({ title }) => title).join("; ")}.`];
  return [
    "There are no verdicts, because fewer than five launches say too little about how process starts vary. Allow more time (--max-time), or leave --launch-count out.",
  ];
}
