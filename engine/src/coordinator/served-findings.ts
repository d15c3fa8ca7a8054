// Findings for all figures of a server that the run did not start.
import type { Endpoint } from "../../generated/endpoint.d.ts";
import { endpointName } from "../plan/endpoints.ts";
import type { Finding } from "./outcome.ts";

export function servedFindings(endpoints: readonly Endpoint[]): Finding[] {
  if (endpoints.length === 0) return [];
  return [
    {
      id: "LongLivedServer",
      severity: "Warning",
      seen: `${endpoints.map(endpointName).join(", ")}: one server for all launches, started before the run. There are no verdicts, and the server's CPU and memory are unknown.`,
      remedy: "To compare, run without endpoints, so that every launch starts its servers afresh.",
    },
  ];
}
