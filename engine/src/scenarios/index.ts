// All scenarios there are, in the registry's order.
import type { Call } from "../../generated/worker-command.d.ts";
import type { Handler } from "../frameworks/interface.ts";
import { connect } from "./connect.ts";
import { download } from "./download.ts";
import { payload } from "./payload.ts";
import type { CellSettings, Plan, Scenario } from "./scenario.ts";
import { simpleCall } from "./simple-call.ts";
import { stream } from "./stream.ts";
import { upload } from "./upload.ts";

export const scenarios: readonly Scenario[] = [simpleCall, stream, payload, connect, upload, download];

/** What servers answer besides the calls that all of them have. */
export const handlers: readonly Handler[] = scenarios.flatMap(({ handler }) => handler ?? []);

export function scenarioNamed(name: string): Scenario {
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario of the name ${name}.`);
  return scenario;
}

export const scenarioOf = ({ scenario }: Pick<Call, "scenario">): Scenario => scenarioNamed(scenario);

/** In bytes, of all calls of the plan; 0 where all are small. */
export const largestMessage = (plan: Plan): number =>
  Math.max(0, ...plan.scenarios.map(scenarioNamed).flatMap((scenario) => scenario.expand(plan).map((call) => scenario.messageBytes(call))));

/** As results have it. */
export function settingsOf(call: Call): CellSettings {
  return { argument: null, payloadBytes: null, payloadContent: null, streamCount: null, ...scenarioOf(call).settings(call) };
}
