// A run as a comment on a pull request: what was judged, at most a screen of it. All of a run, as a text to be read by itself, is report/markdown.ts.

import type { Cell } from "../../../generated/result.d.ts";
import { nameOf } from "../../plan/registry.ts";
import { countOf } from "../../text/count.ts";
import { percent } from "../../text/share.ts";
import { differenceInWords, ratioOf, verdictWord } from "../comparisons.ts";
import { leadingGroups } from "../leading-groups.ts";
import { groundsOf, time, timeUnitFor } from "../numbers.ts";
import { versionsInWords } from "../versions.ts";
import { type Exporter, exported, nothingIn } from "./exporter.ts";

/** Rows of the table, and findings below it. */
const mostRows = 20;
const mostFindings = 4;

export const markdown: Exporter = {
  name: "Markdown",
  extension: ".md",
  about: "a table for a comment on a pull request, a screen at most",
  render(run) {
    const groups = leadingGroups(run);
    const cells = exported(run);
    const rows = groups.flatMap((group) =>
      cells
        .filter(({ groupId }) => groupId === group.id)
        .sort((a, b) => (a.latency.perCallNs ?? 0) - (b.latency.perCallNs ?? 0))
        .map((cell) => row(cell, group.title)),
    );
    if (rows.length === 0) throw nothingIn(run);
    const { confidence, threshold, launches } = run.plan;
    const left = rows.length - mostRows;
    const unfit = groups.filter(({ fit }) => !fit);
    const findings = run.findings.filter(({ severity }) => severity === "Unfit");
    return `${[
      `### RpcBench: ${unfit.length > 0 ? "**unfit, do not rely on it**" : run.state === "Completed" ? "measured" : run.state.toLowerCase()}`,
      "",
      "| measured | of | us/call | against the best | verdict | p99 us | CPU us |",
      "| --- | --- | ---: | ---: | --- | ---: | ---: |",
      ...rows.slice(0, mostRows),
      ...(left > 0 ? ["", `The result file has ${countOf(left, "more row")}.`] : []),
      "",
      ...findings.slice(0, mostFindings).map(({ seen }) => `- ${escaped(seen)}`),
      ...(findings.length > mostFindings ? [`- and ${findings.length - mostFindings} more`] : []),
      ...(findings.length > 0 ? [""] : []),
      escaped(versionsInWords(run)),
      `At ${percent(confidence)} over the whole run; differences below ${percent(threshold)} do not count. At most ${countOf(launches, "launch")}. Run ${run.runId}.`,
    ].join("\n")}\n`;
  },
};

function row(cell: Cell, title: string): string {
  const { latency, verdicts, cost } = cell;
  const grounds = groundsOf(cell);
  const us = (ns: number | null) => time(ns, timeUnitFor([0]), grounds);
  const cpu = cost?.cpuUsPerCall ?? null;
  const behind = verdicts.verdict === null || verdicts.verdict === "Best" ? "" : differenceInWords(ratioOf(verdicts));
  return `| ${[
    title,
    nameOf(cell),
    us(latency.perCallNs),
    behind,
    verdictWord(verdicts) ?? "",
    us(latency.p99Ns),
    us(cpu === null ? null : cpu * 1000),
  ]
    .map(escaped)
    .join(" | ")} |`;
}

/** What Markdown would read as its own. */
const escaped = (text: string) => text.replace(/[\\|<>*_`[\]]/g, "\\$&").replace(/\s+/g, " ");
