// All scenarios there are, in the registry's order.
import type { Call } from "../../generated/worker-command.d.ts";
import { connect } from "./connect.ts";
import { payload } from "./payload.ts";
import type { CellSettings, Scenario } from "./scenario.ts";
import { simpleCall } from "./simple-call.ts";
import { stream } from "./stream.ts";

export const scenarios: readonly Scenario[] = [simpleCall, stream, payload, connect];

export function scenarioNamed(name: string): Scenario {
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario of the name ${name}.`);
  return scenario;
}

export const scenarioOf = ({ scenario }: Pick<Call, "scenario">): Scenario => scenarioNamed(scenario);

/** As results have it. */
export function settingsOf(call: Call): CellSettings {
  return { argument: null, payloadBytes: null, payloadContent: null, streamCount: null, ...scenarioOf(call).settings(call) };
}
