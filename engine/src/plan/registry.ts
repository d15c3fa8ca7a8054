// What can be measured: proto/frameworks.json, read once, and looked up by name in any case.
import { distance } from "fastest-levenshtein";
import data from "../../../proto/frameworks.json" with { type: "json" };
import type { FrameworkEntry, ImplementationEntry, Registry } from "../../generated/frameworks.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { defaultOf, type Option, optionOf, parameterOf } from "./options.ts";

export const registry = data as unknown as Registry;

/** A framework as it comes, and with the options that are published for it. */
export type Variant = "Default" | "Tuned";

export interface Implementation {
  readonly framework: FrameworkEntry;
  readonly entry: ImplementationEntry;
  readonly api: string;
  /** How its workers are started, where they are not RpcBench's own. */
  readonly adapter?: AdapterCommand;
  /** Where its framework is taken from, where that is not today's. */
  readonly aside?: Aside;
  /** Today's own, whose server is slowed on purpose. */
  readonly slowed?: Slowed;
}

/** What shows that a gate can fail: today's servers, each answer of which takes so much longer. */
export interface Slowed {
  readonly name: string;
  readonly by: SlowedBy;
}

/** By shares of what their calls take as they are, whichever is the most work; none: it stays as it is. */
export interface SlowedBy {
  readonly UsPerCall?: number;
  readonly CpuUs?: number;
  readonly P99?: number;
}

/** A copy that stays as it is has no wait of no length either: that is work, too, and of a short call it is a share that shows. */
export const isSlowed = ({ slowed }: Implementation): boolean => slowed !== undefined && Object.keys(slowed.by).length > 0;

/** An adapter's server cannot be told to be slow, and other runtimes are not today's. */
export const slowedOf = (implementation: Implementation, slowed: readonly Slowed[]): Implementation[] =>
  implementation.adapter !== undefined || implementation.aside !== undefined || implementation.framework.isFloor
    ? []
    : slowed.map((each) => ({ ...implementation, slowed: each }));

/** A runtime of its own, which is measured beside today's. */
export interface Aside {
  readonly name: string;
  readonly runtime: string;
  readonly interpreter: { readonly path: string; readonly version: string };
  /** Of Node: the folder whose node_modules has the packages; null: RpcBench's own are used. */
  readonly packagesFolder: string | null;
  /** Nothing of the user's own packages is seen in it. */
  readonly isolated: boolean;
  /** It was built from a baseline: where the run measures nothing of it, nobody has asked for it by name. */
  readonly isBaseline?: true;
  /** What its workers said of themselves when it was made. */
  readonly frameworks: readonly {
    readonly framework: string;
    readonly package: string;
    readonly version: string;
    readonly path: string | null;
  }[];
}

/** Of another runtime than today's: @grpc-old. */
export const asideMark = (implementation: Implementation): string => {
  const name = nameBesideToday(implementation);
  return name === undefined ? "" : `@${name}`;
};

export const nameBesideToday = ({ aside, slowed }: Implementation): string | undefined => aside?.name ?? slowed?.name;

/** What the cells of today's runtime are called beside those of another. */
export const today = "today";

export interface AdapterCommand {
  /** Where they run. */
  readonly folder: string;
  /** The program and its arguments as the manifest has them, placeholders and all. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What the manifest says of the framework. */
  readonly frameworkVersion: string | null;
}

/** What a run chooses from: the registry's, and what adapters bring. */
export interface Matrix {
  readonly frameworks: readonly FrameworkEntry[];
  readonly runtimes: readonly string[];
  readonly implementations: readonly Implementation[];
}

/** The names that an option takes. */
export function namesOf({ key, names }: Option): string[] {
  const list: unknown = names === undefined ? undefined : registry[names as keyof Registry];
  if (!Array.isArray(list)) throw new Error(`frameworks.json has no list of names for ${key}.`);
  return list.map((entry: string | { readonly name: string }) => (typeof entry === "string" ? entry : entry.name));
}

/**
 * Names as the registry writes them, without repeats, in the order given; where the option allows it, `All` is every one there is, which saying nothing
 * is not. Throws Unknown... for a name there is not.
 */
export function resolveNames(given: readonly string[], option: Option, known: readonly string[] = namesOf(option)): string[] {
  if (option.all === true && given.some(isAll)) return [...known];
  const taken = option.all === true ? [...known, "All"] : known;
  const resolved = given.map((value) => {
    const match = known.find((name) => isSameName(name, value));
    if (match === undefined) throw unknownName(option, value, taken);
    return match;
  });
  return [...new Set(resolved)];
}

export function unknownName(option: Option, value: string, known: readonly string[]): RpcBenchError {
  const what = option.noun ?? option.name.replaceAll("-", " ");
  const facts = { what, value, nearest: nearestName(value, known), known };
  return RpcBenchError.named(`Unknown${parameterOf(option)}`, "NameUnknown", facts);
}

/** `one-core` on a command line is OneCore in a plan. */
export const isSameName = (a: string, b: string): boolean => folded(a) === folded(b);
const folded = (name: string) => name.trim().toLowerCase().replaceAll("-", "");

/** In place of names: every one there is. */
export const isAll = (given: string) => folded(given) === "all";

/** The known name with the fewest edits, of two the one that begins alike, unless that would be a different word altogether. */
export function nearestName(value: string, known: readonly string[]): string | undefined {
  const wanted = value.trim().toLowerCase();
  const ranked = known
    .map((name) => ({ name, edits: distance(wanted, name.toLowerCase()), alike: name[0]?.toLowerCase() === wanted[0] }))
    .sort((a, b) => a.edits - b.edits || Number(b.alike) - Number(a.alike));
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.max(2, Math.floor(best.name.length / 2)) ? best.name : undefined;
}

export const frameworkNames = registry.frameworks.map((framework) => framework.name);
export const runtimeNames = registry.runtimes.map((runtime) => runtime.name);
/** In words, for titles: one core. */
export const placementTitle = (name: string) => registry.placements.find((placement) => placement.name === name)?.title ?? name;

export function findFramework(name: string, { frameworks }: Matrix = builtIn): FrameworkEntry {
  const framework = frameworks.find((candidate) => candidate.name === name);
  if (framework === undefined)
    throw unknownName(
      optionOf("frameworks"),
      name,
      frameworks.map((known) => known.name),
    );
  return framework;
}

/**
 * For people: ZeroMQ on Python; the API and the variant where they are not what is meant when nothing is said, ZeroMQ on Python (Sync, Tuned); beside
 * another runtime with the version, gRPC 1.10.0 on Node (grpc-old).
 */
export function nameOf({
  framework,
  runtime,
  api,
  variant,
  runtimeName = null,
  frameworkVersion = null,
}: {
  readonly framework: string;
  readonly runtime: string;
  readonly api: string;
  readonly variant: string;
  readonly runtimeName?: string | null;
  readonly frameworkVersion?: string | null;
}): string {
  const version = runtimeName === null || frameworkVersion === null ? "" : ` ${frameworkVersion}`;
  const unusual = [
    ...(runtimeName === null ? [] : [runtimeName]),
    ...(defaultOf("apis").includes(api) ? [] : [api]),
    ...(defaultOf("variants").includes(variant) ? [] : [variant]),
  ];
  return `${framework}${version} on ${runtime}${unusual.length === 0 ? "" : ` (${unusual.join(", ")})`}`;
}

/** What the calls of a runtime's API wait in on this system. A server that has something else in its place says so in its hello. */
export function eventLoopOf(runtime: string, api: string, platform: NodeJS.Platform = process.platform): string | null {
  const entry = registry.eventLoops.find((each) => each.runtime === runtime && each.api === api);
  if (entry === undefined) return null;
  return platform === "win32" ? entry.windows : platform === "darwin" ? entry.macos : entry.linux;
}

/** Every implementation there is, in the registry's order. */
export function allImplementations(): Implementation[] {
  return registry.frameworks.flatMap((framework) =>
    framework.implementations.flatMap((entry) => entry.apis.map((api) => ({ framework, entry, api }))),
  );
}

/** RpcBench's own. */
export const builtIn: Matrix = { frameworks: registry.frameworks, runtimes: runtimeNames, implementations: allImplementations() };
