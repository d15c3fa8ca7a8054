// One scenario of one implementation: a cell of the Default, one for each option by itself, and one of all of them.
import * as api from "../../engine/dist-bench/api.mjs";
import { affinity, python } from "../kit/machine.mjs";
import { ratioOf } from "../minimal/ratio.mjs";
import { scenarios } from "./scenarios.mjs";

export const everyOption = "all";

/** Cells of one framework and variant would share their processes, so each has a framework of its own. */
function cellsOf(implementation) {
  const { framework, entry } = implementation;
  const named = (name, tuned) => ({
    ...implementation,
    framework: { ...framework, name: `${framework.name}, ${name}` },
    entry: { ...entry, tuned },
  });
  return [
    { id: "default", implementation, variant: "Default", twinOf: null },
    ...entry.tuned.map((option) => ({ id: option.name, implementation: named(option.name, [option]), variant: "Tuned", twinOf: null })),
    { id: everyOption, implementation: named(everyOption, entry.tuned), variant: "Tuned", twinOf: null },
  ];
}

function planOf({ framework, entry, api: name }, { launches, seconds, placement, seed }) {
  const request = {
    ...{ version: 1, effort: "standard", frameworks: [framework.name], runtimes: [entry.runtime], apis: [name], variants: ["All"] },
    ...{ payloadBytes: [10_485_760], scenarios: ["SimpleCall", "Stream", "Payload"] },
    ...{ placements: [placement], launches, durationSeconds: seconds, seed },
  };
  return api.resolvePlan(request, () => seed);
}

/** For each option and for all of them: us/call over the Default's, with its 99% interval over launches, and the Default's own. */
export async function measure(implementation, name, asked) {
  const { title, call, users } =
    scenarios[name] ?? fail(`There is no scenario '${name}'. There are: ${Object.keys(scenarios).join(", ")}.`);
  const { placement } = asked;
  const group = api.pairedGroup({ name, title, placement, call, concurrency: users, cells: cellsOf(implementation) });
  const run = await api.runGroup(group, {
    ...{ plan: planOf(implementation, asked), affinity, before: [], newWatch: () => api.unwatched, after: async () => [] },
    startWorker: (each, role) => api.workerCommandLine(each, role, { python }),
  });
  const perCall = new Map(run.cells.map((cell) => [cell.id, cell.launches.map(({ perCallNs }) => perCallNs)]));
  const byDefault = perCall.get("default");
  const defaultUs = api.median(byDefault) / 1000;
  return [...perCall].flatMap(([id, values]) =>
    id === "default" ? [] : [{ option: id, defaultUs, ...ratioOf(values.map((value, launch) => Math.log(value / byDefault[launch]))) }],
  );
}

function fail(message) {
  throw new Error(message);
}
