// What holds for all figures of a server that was not started for them.
import type { Endpoint } from "../../generated/endpoint.d.ts";
import { endpointName } from "../plan/endpoints.ts";
import type { Finding } from "./outcome.ts";

export function servedFindings(endpoints: readonly Endpoint[]): Finding[] {
  if (endpoints.length === 0) return [];
  return [
    {
      id: "LongLivedServer",
      severity: "Warning",
      seen: `${endpoints.map(endpointName).join(", ")}: one server for all launches, which had run before. Figures are described, without verdicts, and what it costs the server is not known.`,
      remedy: "Compare by a run without endpoints, which starts servers afresh in every launch.",
    },
  ];
}
