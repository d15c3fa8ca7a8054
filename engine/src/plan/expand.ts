// From the plan to groups of cells: what is compared with each other takes turns with each other.

import type { AbsentEntry, FrameworkEntry } from "../../generated/frameworks.d.ts";
import type { Call } from "../../generated/worker-command.d.ts";
import { problem, RpcBenchError } from "../errors/problem.ts";
import { scenarios, settingsOf } from "../scenarios/index.ts";
import { leastLaunches } from "../stats/looks.ts";
import { absenceOf, type MissingRow } from "./absence.ts";
import { isSyncBeside, isTunedBeside, type Row, rowsOf } from "./beside.ts";
import { isAsked, namedVariants } from "./implementations.ts";
import { type Load, loads } from "./loads.ts";
import {
  type Aside,
  asideMark,
  builtIn,
  findFramework,
  type Implementation,
  type Matrix,
  nameBesideToday,
  placementTitle,
  type Slowed,
  slowedOf,
  today,
  type Variant,
} from "./registry.ts";
import type { Plan } from "./resolve.ts";
import { slowInWords } from "./slow.ts";
import { askedVariants } from "./variants.ts";
import { withWarmup } from "./warm-up.ts";

export interface CellPlan {
  readonly id: string;
  readonly implementation: Implementation;
  readonly variant: Variant;
  /** The cell of which this one is a second copy; null for every other. */
  readonly twinOf: string | null;
  /** Where runtimes are measured side by side: which this one's is, `today` for today's. Absent in any other run, and of a floor. */
  readonly runtimeName?: string;
}

export interface GroupPlan {
  /** Such as Payload-1048576/c8/OneCore, Payload-1048576/c8p4/OneCore where the users are in 4 processes, SimpleCall-Int/r500/Free, SimpleCall-Int/p99-5ms/Free. */
  readonly id: string;
  /** What is measured, in whichever placement: Payload-1048576/c8. Groups of one series take their launches in turns. */
  readonly seriesId: string;
  /** For people: Payload 1 MB, 8 users, one core. */
  readonly title: string;
  readonly placement: string;
  /** AsDeployed and Work: verdicts are made here, and AsDeployed leads. Described: the figures stand beside them. Only a closed loop is judged. */
  readonly role: GroupRole;
  readonly call: Call;
  readonly load: Load;
  /** Users, or the connections of an open loop. */
  readonly concurrency: number;
  /** Processes that the users are dealt over. */
  readonly clients: number;
  readonly cells: readonly CellPlan[];
}

export type GroupRole = "AsDeployed" | "Work" | "Described";

/** One user's calls, where they are as deployed: what lies between two sides is what they have there. Twins have what their cells have. */
export const isObserved = ({ role, load, concurrency }: GroupPlan): boolean =>
  role !== "Work" && load.kind === "Closed" && concurrency === 1;

export const judges = ({ role }: Pick<GroupPlan, "role">): boolean => role !== "Described";

/**
 * The implementations the plan asks for and those that do not exist, cannot carry such a load or have no such variant. The floor of every runtime
 * and API in use comes along. Throws NoSuchImplementation, NoOpenLoop or NotTuned when nothing that was asked for is left.
 */
export function selectImplementations(
  plan: Plan,
  matrix: Matrix = builtIn,
  asides: readonly Aside[] = [],
  slowed: readonly Slowed[] = [],
): {
  implementations: Implementation[];
  absent: MissingRow[];
} {
  const all = matrix.implementations;
  const existing = all.filter((implementation) => isAsked(implementation, plan));
  const carrying = existing.filter((implementation) => canCarry(implementation, plan));
  const chosen = carrying.filter((implementation) => askedVariants(implementation, plan).length > 0);
  const absent =
    plan.implementations === undefined
      ? plan.frameworks.flatMap((name) => absentOf(findFramework(name, matrix), plan))
      : absentOfNamed(plan.implementations, existing, matrix);
  const refused = existing.filter((implementation) => !carrying.includes(implementation)).map(factsOf);
  const lacking = carrying.filter((implementation) => lacksVariant(implementation, plan));
  // one floor stands beside both variants of what was chosen
  const untuned = lacking.filter(({ framework }) => !framework.isFloor || chosen.length === 0).map(factsOf);
  const besideThem = all.filter((implementation) => isSyncBeside(implementation, plan));
  if (chosen.length === 0) {
    const [refusal] = refused;
    const [notTuned] = untuned;
    // what an API does not have says more than what is on none
    const first = absent.find(({ api }) => api !== null) ?? absent[0];
    if (refusal !== undefined) throw RpcBenchError.of("NoOpenLoop", refusal);
    if (notTuned !== undefined) throw RpcBenchError.of("NotTuned", notTuned);
    throw first === undefined
      ? RpcBenchError.of("NothingToMeasure", { list: "frameworks" })
      : RpcBenchError.of("NoSuchImplementation", first);
  }
  const used = new Set([...chosen, ...besideThem].map(({ entry, api }) => `${entry.runtime}/${api}`));
  const floors = all.filter(
    (implementation) =>
      // of one that is served somewhere else the floor is what is served there
      plan.endpoints === undefined &&
      implementation.framework.isFloor &&
      used.has(`${implementation.entry.runtime}/${implementation.api}`) &&
      !chosen.includes(implementation),
  );
  const implementations = [
    ...withAsides(chosen, asides).flatMap((one) => [one, ...slowedOf(one, slowed)]),
    ...besideThem.flatMap((each) => eachWith(each, asides)),
    ...floors,
  ];
  return {
    implementations: withWarmup(implementations, plan),
    absent: [
      ...absent.map((facts) => ({ ...facts, problem: problem("NotImplemented", facts) })),
      ...refused.map((facts) => ({ ...facts, problem: problem("NoOpenLoop", facts) })),
      ...untuned.map((facts) => ({ ...facts, problem: problem("NotTuned", facts) })),
    ].map(({ framework, runtime, problem }) => ({ framework, runtime, problem })),
  };
}

/** Each with those of the runtimes that have its framework behind it. Throws NothingAgainst for a runtime that has none of them. */
function withAsides(chosen: readonly Implementation[], asides: readonly Aside[]): Implementation[] {
  const idle = asides.find((aside) => aside.isBaseline !== true && !chosen.some((implementation) => hasIt(aside, implementation)));
  if (idle !== undefined) {
    const has = idle.frameworks.map(({ framework }) => `${framework} on ${idle.runtime}`);
    throw RpcBenchError.of("NothingAgainst", { name: idle.name, has });
  }
  return chosen.flatMap((implementation) => eachWith(implementation, asides));
}

const eachWith = (implementation: Implementation, asides: readonly Aside[]): Implementation[] => [
  implementation,
  ...asides.filter((aside) => hasIt(aside, implementation)).map((aside) => ({ ...implementation, aside })),
];

const hasIt = (aside: Aside, { framework, entry, adapter }: Implementation) =>
  adapter === undefined && entry.runtime === aside.runtime && aside.frameworks.some((each) => each.framework === framework.name);

/** A blocking call cannot be started while another is on its way, so an open loop is for the Async API. */
const canCarry = ({ api }: Implementation, { openLoop }: Plan) => openLoop === undefined || api === "Async";

/** The plan asks for a variant that the implementation does not have. */
const lacksVariant = (implementation: Implementation, plan: Plan) =>
  askedVariants(implementation, plan).length < namedVariants(implementation, plan).length;

const factsOf = ({ framework, entry, api }: Implementation) => ({ framework: framework.name, runtime: entry.runtime, api });

/** Those named that are not there, each once for all of its variants. */
function absentOfNamed(named: NonNullable<Plan["implementations"]>, existing: readonly Implementation[], matrix: Matrix) {
  const isThere = ({ framework, runtime, api }: (typeof named)[number]) =>
    existing.some((one) => one.framework.name === framework && one.entry.runtime === runtime && one.api === api);
  const absent = named.filter((one) => !isThere(one)).map((one) => absenceOf(findFramework(one.framework, matrix), one.runtime, one.api));
  return [...new Map(absent.map((facts) => [`${facts.framework}/${facts.runtime}/${facts.api}`, facts])).values()];
}

/** What the plan asks for of a framework that does not exist: a whole runtime, or one API of it. */
function absentOf(framework: FrameworkEntry, plan: Plan) {
  const known = framework.implementations.map(({ runtime, apis }) => ({ runtime, apis }));
  return absentEntries(framework, plan.runtimes)
    .filter(({ runtime, api }) => plan.runtimes.includes(runtime) && (api === undefined || plan.apis.includes(api)))
    .map(({ runtime, api, reason }) => ({
      framework: framework.name,
      runtime,
      reason,
      api: api ?? null,
      known: [...new Set(known.filter(({ apis }) => api === undefined || apis.includes(api)).map((entry) => entry.runtime))],
    }));
}

/** What the registry says of them; and of a framework that is on none of the runtimes, that it is on none. */
function absentEntries({ implementations, absent }: FrameworkEntry, runtimes: readonly string[]): readonly AbsentEntry[] {
  if (implementations.some((entry) => runtimes.includes(entry.runtime))) return absent;
  const unsaid = runtimes.filter((runtime) => !absent.some((entry) => entry.runtime === runtime));
  return [...absent, ...unsaid.map((runtime) => ({ runtime, reason: "neither RpcBench nor an adapter has it there" }))];
}

/**
 * Groups in a fixed order: by scenario, then size, then load, then placement. `isFreeAllThereIs`: processes cannot be kept on chosen cores here, so
 * that free is as deployed.
 */
export function expandGroups(plan: Plan, implementations: readonly Implementation[], isFreeAllThereIs = false): GroupPlan[] {
  const asked = scenarios.filter(({ name }) => plan.scenarios.includes(name));
  const slow = slowInWords(plan);
  const calls = asked.flatMap((scenario) => scenario.expand(plan).map((call) => ({ scenario, call })));
  const waitsSomewhere = ({ implementation }: CellPlan) => calls.some((one) => isTunedBeside(one, implementation, plan));
  return calls.flatMap(({ scenario, call }) =>
    loads(plan, scenario.name).flatMap(({ loadKey, loadTitle, load, concurrency, clients }) =>
      plan.placements.map((placement) => {
        const seriesId = `${scenario.key(call)}/${loadKey}${slow.key}`;
        const id = `${seriesId}/${placement}`;
        // of one long-lived server there are no fresh launches, and nothing can be judged
        const role = load.kind === "Closed" && plan.endpoints === undefined ? roleOf(placement, isFreeAllThereIs) : "Described";
        const cells = expandCells(id, plan, rowsOf({ call, concurrency }, plan, implementations));
        return {
          id,
          seriesId,
          title: `${scenario.title(settingsOf(call))}, ${loadTitle}${slow.title}, ${placementTitle(placement)}`,
          placement,
          role,
          call,
          load,
          concurrency,
          clients,
          // fewer launches judge nothing, and their twin would say nothing
          cells: role !== "Described" && plan.launches >= leastLaunches ? withTwin(cells, waitsSomewhere) : cells,
        };
      }),
    ),
  );
}

function roleOf(placement: string, isFreeAllThereIs: boolean): GroupRole {
  if (placement === "OneCore") return "Work";
  return placement === "AsDeployed" || isFreeAllThereIs ? "AsDeployed" : "Described";
}

const expandCells = (groupId: string, plan: Plan, rows: readonly Row[]): CellPlan[] =>
  rows.flatMap(({ implementation, variants }) =>
    variants.map((variant) => ({
      id: [
        groupId,
        implementation.framework.name,
        implementation.entry.runtime,
        implementation.api,
        `${variant}${asideMark(implementation)}`,
      ].join("/"),
      implementation,
      variant,
      twinOf: null,
      ...runtimeNameOf(implementation, plan),
    })),
  );

const runtimeNameOf = (implementation: Implementation, { against = [], baseline }: Plan) =>
  (against.length === 0 && baseline === undefined) || implementation.framework.isFloor
    ? {}
    : { runtimeName: nameBesideToday(implementation) ?? today };

/**
 * What two copies of one cell differ by is the noise of the run; one pair of copies in each group that is judged, and in all of them the same processes.
 * `waitsSomewhere`: a cell whose defaults make it wait, RPyC's for 40 ms and more. A copy of it would have most of a rotation, and be no measure of what others differ by.
 */
function withTwin(cells: readonly CellPlan[], waitsSomewhere: (cell: CellPlan) => boolean): CellPlan[] {
  const own = cells.filter((cell) => !cell.implementation.framework.isFloor);
  const first = own.find((cell) => !waitsSomewhere(cell)) ?? own[0] ?? cells[0];
  return first === undefined ? [] : [...cells, { ...first, id: `${first.id}/twin`, twinOf: first.id }];
}
