// Which of the listed variables are set, and what they mean for what is measured.
import { withoutHome } from "../../machine/paths.ts";
import type { Finding } from "../finding.ts";
import type { VariableJudgement, VariableVerdict } from "./judgement.ts";
import { type ListedVariable, listedVariables } from "./table.ts";

/** What a run measures; a variable that touches nothing of it is recorded and no more. */
export interface Measured {
  readonly runtimes: readonly string[];
  readonly frameworks: readonly string[];
}

export interface RecordedVariable {
  readonly name: string;
  readonly value: string;
  readonly verdict: VariableVerdict;
}

interface SetVariable extends RecordedVariable {
  readonly judgement: VariableJudgement;
}

const longest = 300;
const shortened = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest)}...`);

/** Windows knows no difference between upper and lower case in names. */
function entryOf(name: string, platform: NodeJS.Platform): ListedVariable | undefined {
  const known = platform === "win32" ? name.toUpperCase() : name;
  return listedVariables.find(({ name: listed }) => (listed.endsWith("*") ? known.startsWith(listed.slice(0, -1)) : known === listed));
}

function touches({ runtime, framework }: ListedVariable, measured: Measured | undefined): boolean {
  if (measured === undefined) return true;
  return (
    (runtime === undefined || measured.runtimes.includes(runtime)) && (framework === undefined || measured.frameworks.includes(framework))
  );
}

function setVariables(env: NodeJS.ProcessEnv, measured: Measured | undefined, platform: NodeJS.Platform): SetVariable[] {
  return Object.entries(env)
    .flatMap(([name, value = ""]) => {
      const entry = entryOf(name, platform);
      if (entry === undefined || value === "") return [];
      const judgement = touches(entry, measured) ? entry.judge(value) : ({ verdict: "Recorded" } as const);
      return [{ name, value: shortened(everyHome(value)), verdict: judgement.verdict, judgement }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** In a list of paths or among flags each may begin with the home. */
const everyHome = (value: string) =>
  value
    .split(/([\s:;,="']+)/)
    .map((part) => withoutHome(part))
    .join("");

/** For the result. */
export function recordedVariables(
  env: NodeJS.ProcessEnv,
  measured?: Measured,
  platform: NodeJS.Platform = process.platform,
): RecordedVariable[] {
  return setVariables(env, measured, platform).map(({ name, value, verdict }) => ({ name, value, verdict }));
}

/** For whoever is about to measure. */
export function variableFindings(env: NodeJS.ProcessEnv, measured?: Measured, platform: NodeJS.Platform = process.platform): Finding[] {
  return setVariables(env, measured, platform).flatMap(({ name, value, verdict, judgement: { says = "", remedy } }): Finding[] => {
    const seen = `${name} is '${value}'. ${says}`.trimEnd();
    const unset = remedy ?? `Unset ${name}, in this session and where it is set permanently.`;
    const found = { seen, remedy: unset };
    if (verdict === "Unfit") return [{ ...found, id: "VariableSlowsCalls", severity: "Unfit" }];
    if (verdict === "Warned") return [{ ...found, id: "VariableUnclear", severity: "Warning" }];
    return [];
  });
}
