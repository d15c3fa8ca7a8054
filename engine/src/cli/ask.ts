// `ask --control -`: a program asks for something that is no run. stdin: what, on the first line, then `stop` or the end. stdout: one answer.
import type { Answer } from "../../generated/answer.d.ts";
import type { Ask } from "../../generated/ask.d.ts";
import { ask as askContract } from "../../generated/contracts/ask.ts";
import { control as controlContract } from "../../generated/contracts/control.ts";
import type { EngineEvent } from "../../generated/events.d.ts";
import { toLine } from "../contracts/lines.ts";
import { parseContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import { closeCallerInput, readRequest } from "./caller-input.ts";
import { forCaller, problemForCaller } from "./caller-words.ts";
import { exitCodeOfError } from "./exit-codes.ts";
import { onReaderGone, print } from "./output.ts";
import type { Stopping } from "./stopping.ts";

export async function answerAsked(engineVersion: string, stopping: Stopping): Promise<void> {
  const { controller } = stopping;
  onReaderGone(() => controller.abort());
  try {
    const asked = await readRequest({
      contract: askContract,
      controller,
      onLine: (line) => obey(line, stopping),
      onRefused: (error) => asRefusal(error, "BadArguments"),
      onNothing: () => RpcBenchError.of("BadArguments", { reason: "Standard input ended before a line arrived" }),
    });
    print(toLine({ version: 1, problem: null, ...(await answer(asked, engineVersion, controller.signal)) } satisfies Answer));
  } catch (thrown) {
    const error = RpcBenchError.from(thrown);
    process.exitCode = exitCodeOfError(error.kind);
    print(toLine({ version: 1, problem: problemForCaller(error.problem) } satisfies Answer));
    if (error.kind === "internal") process.stderr.write(`${error.stack}\n`);
  } finally {
    await closeCallerInput();
  }
}

/** Of a run that is part of an answer what its caller should hear. */
const saying = (event: EngineEvent) => {
  if (event.type === "warning" || event.type === "failed") say(event.problem.message);
};

const say = (step: string) => process.stderr.write(`${step}\n`);

async function answer(asked: Ask, engineVersion: string, signal: AbortSignal): Promise<Partial<Answer>> {
  switch (asked.ask) {
    case "NewRuntime": {
      const { makeRuntime } = await import("../runtimes/make.ts");
      return { runtimes: [{ ...(await makeRuntime(asked, { engineVersion, signal, say })) }] };
    }
    case "Limits": {
      (await import("../gate/limits.ts")).limitsOf(asked.limits);
      return {};
    }
    case "ListRuntimes": {
      const { listRuntimes, runtimeNotFound } = await import("../runtimes/store.ts");
      const { runtimes, unreadable } = await listRuntimes();
      const { meant, problems } = await askedOf(asked.names, runtimes, unreadable, runtimeNotFound);
      return { runtimes: meant.map((each) => ({ ...each })), problems };
    }
    case "Export": {
      const { exporterNamed } = await import("../exporters/formats/formats.ts");
      const exporter = exporterNamed(asked.format);
      const { run } = await (await import("../results/export.ts")).exportedRun(asked.run, asked.folder);
      const text = exporter.render(run);
      if (asked.output === undefined) return { text };
      await (await import("../results/store.ts")).writeText(asked.output, text);
      return { written: asked.output };
    }
    case "Check": {
      const [{ judgeSeries }, { limitsOf }, { keepInMind, knownOf }, { exportedRun }, { summaryOf }] = await Promise.all([
        import("../gate/repeat.ts"),
        import("../gate/limits.ts"),
        import("../gate/known.ts"),
        import("../results/export.ts"),
        import("../gate/summary.ts"),
      ]);
      const { folder, against, repeats } = asked;
      const limits = limitsOf(asked.limits);
      const baseline = await knownOf(asked.baseline);
      const { run } = await exportedRun(asked.run, folder);
      const again = await Promise.all((asked.repeatRuns ?? []).map(async (id) => (await exportedRun(id, folder)).run));
      const judged = judgeSeries([run, ...again], limits, { against, baseline, repeats });
      await keepInMind(baseline, [run, ...again], judged.outcome);
      const rows = judged.rows.map((row) => ({ ...row, reason: forCaller(row.reason), summary: summaryOf(row) }));
      return { check: JSON.parse(JSON.stringify({ ...judged, rows })) };
    }
    case "Prove": {
      const [{ prove, provingOf }, { limitsOf }] = await Promise.all([import("../proof/prove.ts"), import("../gate/limits.ts")]);
      const limits = limitsOf(asked.limits);
      const { proof, file } = await prove(await provingOf(asked, limits), { engineVersion, signal, emit: saying, say });
      return { proof: { ...proof }, written: file };
    }
    case "SetBaseline": {
      const [{ setBaseline }, { factsOf }] = await Promise.all([import("../baselines/keep.ts"), import("../baselines/facts.ts")]);
      return { baselines: [await factsOf(await setBaseline(asked, engineVersion))] };
    }
    case "ListBaselines": {
      const [{ baselineNotFound, listBaselines }, { factsOf }] = await Promise.all([
        import("../baselines/store.ts"),
        import("../baselines/facts.ts"),
      ]);
      const { baselines, unreadable } = await listBaselines();
      const { meant, problems } = await askedOf(asked.names, baselines, unreadable, baselineNotFound);
      return { baselines: await Promise.all(meant.map(factsOf)), problems };
    }
    case "RemoveBaseline":
      return { removed: await (await import("../baselines/store.ts")).removeBaseline(asked.name) };
    case "RemoveRuntime":
      return { removed: await (await import("../runtimes/store.ts")).removeRuntime(asked.name) };
  }
}

/** Those that the names mean, and what is wrong with names and with those that are meant and cannot be read. */
async function askedOf<Kept extends { readonly name: string }>(
  names: readonly string[] | undefined,
  readable: readonly Kept[],
  unreadable: readonly { readonly name: string; readonly problem: Problem }[],
  notFound: (value: string, known: readonly string[]) => RpcBenchError,
): Promise<{ meant: Kept[]; problems: Problem[] }> {
  const { namesAsked } = await import("../answers/names.ts");
  const known = [...readable, ...unreadable].map(({ name }) => name);
  const { has, unknown } = namesAsked(names, known);
  const wrong = [
    ...unknown.map((name) => notFound(name, known).problem),
    ...unreadable.filter(({ name }) => has(name)).map(({ problem }) => problem),
  ];
  return { meant: readable.filter(({ name }) => has(name)), problems: wrong.map(problemForCaller) };
}

/** What else a caller may say means nothing here. */
function obey(line: string, stopping: Stopping): void {
  try {
    if (parseContract(controlContract, line).type === "stop") stopping.ask();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
