// Where who is ahead depends on something: on the API that is used, or on how large calls are.
import type { Cell, Run } from "../../generated/result.d.ts";
import { defaultOf } from "../plan/options.ts";
import { nameOf, registry } from "../plan/registry.ts";
import { scenarios } from "../scenarios/index.ts";
import { reversed, type Verdict } from "../stats/verdict.ts";
import { groundsOf, timeInWords } from "./numbers.ts";

type Group = Run["groups"][number];

/** Of a call, from the first one's side; undefined where the two were not compared. */
function verdictBetween({ comparisons }: Run, cell: Cell, reference: Cell): Verdict | undefined {
  for (const { kind, of, cellId, referenceId, verdict } of comparisons) {
    if (kind !== "Pair" || of !== "Call") continue;
    if (cellId === cell.id && referenceId === reference.id) return verdict;
    if (cellId === reference.id && referenceId === cell.id) return reversed(verdict);
  }
  return undefined;
}

const ownOf = ({ cells }: Run, group: Group) =>
  cells.filter(({ groupId, isFloor, twinOf, state }) => groupId === group.id && !isFloor && twinOf === null && state !== "Failed");

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}

/** With its API also where that is the usual one, if there are others beside it. */
export function nameAmong(cell: Cell, cells: readonly Cell[]): string {
  const name = nameOf(cell);
  const isUsual = defaultOf("apis").includes(cell.api);
  if (!isUsual || cells.every(({ api }) => api === cell.api)) return name;
  return name.endsWith(")") ? name.replace("(", `(${cell.api}, `) : `${name} (${cell.api})`;
}

/** Pairs of frameworks that one API puts in an order and the other does not, with the figures of both. */
export function apiOrders(run: Run, group: Group): string {
  const cells = ownOf(run, group).filter(({ variant }) => defaultOf("variants").includes(variant));
  const find = ({ framework, runtime }: Cell, api: string) =>
    cells.find((cell) => cell.framework === framework && cell.runtime === runtime && cell.api === api);
  const apis = registry.apis.filter((api) => cells.some((cell) => cell.api === api));
  const said = pairsOf(apis).flatMap(([api, other]) =>
    pairsOf(cells.filter((cell) => cell.api === api)).flatMap(([a, b]) => {
      const [otherA, otherB] = [find(a, other), find(b, other)];
      if (a.runtime !== b.runtime || otherA === undefined || otherB === undefined) return [];
      return turned(run, [a, b], [otherA, otherB]) ?? [];
    }),
  );
  return said.map((sentence) => ` ${sentence}`).join("");
}

type Two = readonly [Cell, Cell];

const standings = { Faster: "ahead of it", Slower: "behind it", Same: "level with it", Inconclusive: "not told apart" } as const;

/** Undefined where both say the same, or nothing is decided. */
function turned(run: Run, one: Two, other: Two): string | undefined {
  const [verdict, beside] = [verdictBetween(run, ...one), verdictBetween(run, ...other)];
  if (verdict === undefined || beside === undefined || verdict === beside) return undefined;
  const isDecided = (each: Verdict) => each === "Faster" || each === "Slower";
  // what the other API leaves open turns nothing round, unless its figures do
  const [first, second, said] = isDecided(verdict) ? [one, other, beside] : [other, one, verdict];
  const leading = isDecided(verdict) ? verdict : beside;
  if (!isDecided(leading) || (said === "Inconclusive" && isInOrder(second, leading))) return undefined;
  const [a, b] = leading === "Faster" ? first : ([first[1], first[0]] as const);
  const [otherA, otherB] = leading === "Faster" ? second : ([second[1], second[0]] as const);
  const from = leading === "Faster" ? said : reversed(said);
  return `With ${a.api} ${a.framework} on ${a.runtime} is ahead of ${b.framework} (${times(a, b)} a call), with ${otherA.api} it is ${standings[from]} (${times(otherA, otherB)}).`;
}

const isInOrder = ([a, b]: Two, verdict: Verdict) =>
  verdict === "Faster" ? (a.latency.perCallNs ?? 0) < (b.latency.perCallNs ?? 0) : (a.latency.perCallNs ?? 0) > (b.latency.perCallNs ?? 0);

const times = (a: Cell, b: Cell) => [a, b].map((cell) => timeInWords(cell.latency.perCallNs ?? 0, groundsOf(cell))).join(" against ");

export interface Crossing {
  /** Of the groups that it goes over. */
  readonly group: Group;
  readonly sentence: string;
}

/** Pairs whose order is decided opposite ways by small and by large calls of one scenario. */
export function crossings(run: Run, groups: readonly Group[]): Crossing[] {
  return scenarios.flatMap((scenario) => {
    const own = groups.filter(({ scenario: name, payloadBytes }) => name === scenario.name && payloadBytes !== null);
    return [...new Set(own.map(({ concurrency }) => concurrency))].flatMap((concurrency) => {
      const sizes = own.filter((group) => group.concurrency === concurrency).sort((a, b) => scenario.weight(a) - scenario.weight(b));
      const [smallest] = sizes;
      if (smallest === undefined || sizes.length < 2 || scenario.weight(smallest) === scenario.weight(sizes.at(-1) as Group)) return [];
      const keys = [...new Set(sizes.flatMap((group) => ownOf(run, group).map(keyOf)))];
      return pairsOf(keys).flatMap(([a, b]) => {
        const decided = sizes.flatMap((group) => {
          const [cell, reference] = [a, b].map((key) => ownOf(run, group).find((each) => keyOf(each) === key));
          const verdict = cell === undefined || reference === undefined ? undefined : verdictBetween(run, cell, reference);
          return cell === undefined || reference === undefined || (verdict !== "Faster" && verdict !== "Slower")
            ? []
            : [{ group, cell, reference, verdict }];
        });
        const at = decided.findIndex(({ verdict }, index) => index > 0 && verdict !== decided[index - 1]?.verdict);
        const [before, after] = [decided[at - 1], decided[at]];
        if (before === undefined || after === undefined) return [];
        const [ahead, behind] = before.verdict === "Faster" ? [before.cell, before.reference] : [before.reference, before.cell];
        const sentence = `${nameOf(ahead)} is ahead of ${nameOf(behind)} up to ${scenario.short(before.group)}, and behind it from ${scenario.short(after.group)}.`;
        return [{ group: after.group, sentence }];
      });
    });
  });
}

const keyOf = ({ framework, runtime, api, variant }: Cell) => [framework, runtime, api, variant].join("/");
