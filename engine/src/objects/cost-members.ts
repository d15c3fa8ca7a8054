// What a call costs in CPU time, and its processes in memory.
import type { Cell } from "../../generated/result.d.ts";
import { counters } from "../resources/counters.ts";
import { type Member, mb, number } from "./member.ts";
import { cell, type ResultFacts } from "./result-facts.ts";

type Cost = NonNullable<Cell["cost"]>;

const cost = (of: (cost: Cost) => number | null | undefined) => cell(({ cost: all }) => (all === null ? null : of(all)));
const memory = (of: (cost: Cost) => number | null | undefined) => cost((all) => mb(of(all)));

export const costMembers: readonly Member<ResultFacts>[] = [
  number(
    "CpuUsPerCall",
    "CPU time of a call, client and server together",
    cost((it) => it.cpuUsPerCall),
  ),
  number(
    "CpuUsPerCallLow",
    "CpuUsPerCall of the launch with the smallest one",
    cost((it) => it.cpuUsPerCallLow),
  ),
  number(
    "CpuUsPerCallHigh",
    "CpuUsPerCall of the launch with the largest one",
    cost((it) => it.cpuUsPerCallHigh),
  ),
  number(
    "ClientCpuUsPerCall",
    "CPU time of the client",
    cost((it) => it.clientCpuUsPerCall),
  ),
  number(
    "ServerCpuUsPerCall",
    "CPU time of the server",
    cost((it) => it.serverCpuUsPerCall),
  ),
  number(
    "ClientMemoryMB",
    "Average resident memory of the client",
    memory((it) => it.clientResidentBytes),
  ),
  number(
    "ServerMemoryMB",
    "Average resident memory of the server",
    memory((it) => it.serverResidentBytes),
  ),
  number(
    "ClientPeakMemoryMB",
    "Peak memory of the client",
    memory((it) => it.clientPeakBytes),
  ),
  number(
    "ServerPeakMemoryMB",
    "Peak memory of the server",
    memory((it) => it.serverPeakBytes),
  ),
  number(
    "ClientMemoryOverFloorMB",
    "ClientPeakMemoryMB minus the floor's",
    memory((it) => it.clientBytesOverFloor),
  ),
  number(
    "ServerMemoryOverFloorMB",
    "ServerPeakMemoryMB minus the floor's",
    memory((it) => it.serverBytesOverFloor),
  ),
  ...counters.flatMap(({ name, member, about }) =>
    (["client", "server"] as const).map((side) =>
      number(
        `${side === "client" ? "Client" : "Server"}${member}PerCall`,
        `Of the ${side} in a call: ${about}`,
        cost((it) => it.counters?.[name]?.[side]),
      ),
    ),
  ),
];
