// Results beside each other. A verdict is the one that the run made; of what did not take turns there is none.
import type { ObjectEvent } from "../../generated/events.d.ts";
import type { Question } from "../../generated/question.d.ts";
import type { Cell, Run } from "../../generated/result.d.ts";
import { differenceInWords } from "../exporters/comparisons.ts";
import { plainTable } from "../exporters/plain-table.ts";
import { wrapped } from "../exporters/wrapped.ts";
import { type ComparisonFacts, comparisonType, type Figure, type Side } from "../objects/comparison.ts";
import { membersOf } from "../objects/member.ts";
import { groupOf, isSameQuestion } from "../objects/results.ts";
import { nameOf } from "../plan/registry.ts";
import { formatShare } from "../plan/units.ts";

type Read = { readonly run: Run; readonly path: string };
type Asked = NonNullable<Question["cells"]>[number];
type Judged = Run["comparisons"][number];

/** Every pair of `cells`, or each of `cells` against each of `references`, of the same scenario, size, load and placement. */
export function compare({ cells, references, figure = "Call" }: Question, runs: readonly Read[]): ObjectEvent[] {
  const differences = sidesOf(cells, runs);
  const pairs = references === undefined ? pairsOf(differences) : against(differences, sidesOf(references, runs));
  const facts = pairs.map(([difference, reference]) => factsOf(difference, reference, figure));
  const byGroup = new Map<string, ComparisonFacts[]>();
  for (const each of facts) {
    const key = `${each.difference.run.runId} ${each.group}`;
    byGroup.set(key, [...(byGroup.get(key) ?? []), each]);
  }
  return [...byGroup.values()].flatMap(objectsOf);
}

/** Undefined: all that the runs have. */
function sidesOf(asked: readonly Asked[] | undefined, runs: readonly Read[]): Side[] {
  return runs.flatMap(({ run, path }) => {
    const own = asked?.filter(({ runId }) => runId === run.runId);
    const isMeant = ({ id }: Cell) => own === undefined || own.some(({ cellId }) => cellId === id);
    return run.cells.filter((cell) => cell.twinOf === null && isMeant(cell)).map((cell) => ({ run, cell, path }));
  });
}

/** Those of one group and run once, the faster behind: how much longer the other takes is read more easily. */
function pairsOf(sides: readonly Side[]): [Side, Side][] {
  return sides.flatMap((first, index) =>
    sides
      .slice(index + 1)
      .filter((second) => second.run === first.run && second.cell.groupId === first.cell.groupId)
      .map((second): [Side, Side] => (perCall(second) < perCall(first) ? [first, second] : [second, first])),
  );
}

const perCall = ({ cell }: Side) => cell.latency.perCallNs ?? Number.POSITIVE_INFINITY;

/** One with one is compared whatever they are. */
function against(differences: readonly Side[], references: readonly Side[]): [Side, Side][] {
  const [difference, reference] = [differences[0], references[0]];
  if (differences.length === 1 && references.length === 1 && difference !== undefined && reference !== undefined)
    return [[difference, reference]];
  return differences.flatMap((one) =>
    references.filter((other) => isBeside(one, other) && !isSameCell(one, other)).map((other): [Side, Side] => [one, other]),
  );
}

const isSameCell = (a: Side, b: Side) => a.run === b.run && a.cell.id === b.cell.id;

function isBeside(a: Side, b: Side): boolean {
  const [own, other] = [groupOf(a.cell, a.run), groupOf(b.cell, b.run)];
  return own !== undefined && other !== undefined && own.placement === other.placement && isSameQuestion(own, other);
}

/** Of one group, with the rows of its table. */
function objectsOf(facts: readonly ComparisonFacts[]): ObjectEvent[] {
  const table = plainTable(
    [{ header: "this" }, { header: "against" }, { header: "ratio", align: "right" }, { header: "verdict" }],
    facts.map((each) => [nameOf(each.difference.cell), nameOf(each.reference.cell), differenceInWords(each), each.verdict]),
  );
  const [names = "", ...rows] = table.map((line) => `  ${line}`);
  const [first] = facts;
  const heading = `${first?.group ?? ""}: ${first?.of === "Cpu" ? "CPU time per call" : "us/call"}\n${names}`;
  return facts.map((each, index) => {
    const last = index === facts.length - 1;
    const reason =
      each.reason === null
        ? ""
        : `\n${wrapped(`because ${each.reason}`, reasonIndent)
            .map((line) => `${reasonIndent}${line}`)
            .join("\n")}`;
    const shown = { heading, row: `${rows[index] ?? ""}${reason}`, below: last ? twinInWords(each) : "" };
    const { kind, pFaster, pSlower, pSame, groupId } = each.judged ?? {};
    return {
      type: "object",
      of: comparisonType.name,
      kind: null,
      members: membersOf(comparisonType, each),
      detail: { ...(each.judged === undefined ? {} : { kind, groupId, pFaster, pSlower, pSame }) },
      shown,
    };
  });
}

const reasonIndent = "    ";

function twinInWords({ twin, difference }: ComparisonFacts): string {
  if (twin === undefined || twin.ratio === null) return "";
  const { threshold, confidence } = difference.run.plan;
  const said = `Two identical copies: ${differenceInWords(twin)}, ${twin.verdict}. Verdicts hold at ${formatShare(confidence)}; differences below ${formatShare(threshold)} do not count.`;
  return wrapped(said).join("\n");
}

function factsOf(difference: Side, reference: Side, of: Figure): ComparisonFacts {
  const { run, cell } = difference;
  const group = groupOf(cell, run);
  const twin = run.comparisons.find((each) => each.kind === "Twin" && each.of === of && each.groupId === cell.groupId);
  const common = { of, difference, reference, group: group?.title ?? cell.groupId, twin } as const;
  const judged = reference.run === run ? judgedOf(run, cell, reference.cell, of) : undefined;
  if (judged !== undefined)
    return {
      ...common,
      ratio: judged.ratio,
      low: judged.low,
      high: judged.high,
      verdict: judged.verdict,
      launches: judged.launches,
      judged,
      reason: judged.ratio === null ? "too few launches to judge" : null,
    };
  return {
    ...common,
    ratio: ratioOf(difference, reference, of),
    low: null,
    high: null,
    verdict: "Inconclusive",
    launches: null,
    reason: reasonFor(difference, reference),
  };
}

/** As it was judged, or the other way round. */
function judgedOf({ comparisons }: Run, cell: Cell, reference: Cell, of: Figure): Judged | undefined {
  const own = comparisons.filter((each) => each.of === of && each.kind === "Pair");
  const found = own.find((each) => each.cellId === cell.id && each.referenceId === reference.id);
  if (found !== undefined) return found;
  const turned = own.find((each) => each.cellId === reference.id && each.referenceId === cell.id);
  return turned === undefined ? undefined : turn(turned);
}

function turn(judged: Judged): Judged {
  const inverse = (value: number | null) => (value === null || value === 0 ? null : 1 / value);
  const verdict = judged.verdict === "Faster" ? "Slower" : judged.verdict === "Slower" ? "Faster" : judged.verdict;
  return { ...judged, ratio: inverse(judged.ratio), low: inverse(judged.high), high: inverse(judged.low), verdict };
}

function ratioOf(difference: Side, reference: Side, of: Figure): number | null {
  const figure = ({ cell }: Side) => (of === "Cpu" ? (cell.cost?.cpuUsPerCall ?? null) : cell.latency.perCallNs);
  const [own, other] = [figure(difference), figure(reference)];
  return own === null || other === null || other === 0 ? null : own / other;
}

function reasonFor(difference: Side, reference: Side): string {
  if (isSameCell(difference, reference)) return "they are the same result";
  if (!isBeside(difference, reference)) return "they have a different scenario, size, load or placement";
  if (difference.run !== reference.run)
    return "they are from two runs and did not alternate, so effects of the machine cannot be separated from their own";
  const failed = [difference, reference].find(({ cell }) => cell.state === "Failed");
  if (failed !== undefined) return "one of them failed";
  return "this group has no verdicts: it has one launch, an open loop, or a placement without verdicts";
}
