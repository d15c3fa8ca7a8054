// Errors while measuring, and warnings that make a result doubtful.
import { countOf } from "../../text/count.ts";
import type { Entries } from "./entry.ts";

export const measurement = {
  FewerLaunches: {
    kind: "measurement",
    category: "LimitsExceeded",
    describe: ({ planned, asked, seconds }: { planned: number; asked: number; seconds: number }) => ({
      message: `${countOf(planned, "launch")} instead of ${asked}: the plan is too large for ${seconds} s.`,
      remedy: "Allow more time (--max-time), measure less at a time, or accept the wider intervals.",
    }),
  },
  GroupsLeftOut: {
    kind: "measurement",
    describe: ({ groups, seconds, launches }: { groups: readonly string[]; seconds: number; launches: number }) => ({
      message: `Launches take longer than planned: ${groups.join("; ")} ${groups.length === 1 ? "is" : "are"} left out, so that the other groups get the ${launches} launches that a verdict needs within ${seconds} s.`,
      remedy: "Allow more time (--max-time), or measure less at a time.",
    }),
  },
  ServerNotReady: {
    kind: "measurement",
    category: "OperationTimeout",
    describe: ({ who, seconds, log }: { who: string; seconds: number; log: string }) => ({
      message: `${who} was not ready after ${seconds} s.${log}`,
      remedy: "Run rpcbench doctor; on a slow machine allow more time with the plan's deadlines.phaseSeconds.",
    }),
  },
  WorkerNotStarted: {
    kind: "measurement",
    category: "OpenError",
    describe: ({ who, reason }: { who: string; reason: string }) => ({
      message: `${who} could not be started: ${reason}.`,
      remedy: "Run rpcbench doctor. For an adapter, check the command in its rpcbench-adapter.json; it runs without a shell.",
    }),
  },
  WorkerExited: {
    kind: "measurement",
    category: "OperationStopped",
    describe: ({ who, how, log }: { who: string; how: string; log: string }) => ({
      message: `${who} ended unexpectedly (${how}).${log}`,
      remedy: "Run rpcbench doctor. The message includes the last lines that the process printed.",
    }),
  },
  WorkerTimedOut: {
    kind: "measurement",
    category: "OperationTimeout",
    describe: ({ who, command, seconds }: { who: string; command: string; seconds: number }) => ({
      message: `${who} did not answer '${command}' within ${seconds} s and was killed.`,
      remedy:
        "The framework may be stuck at this load; measure a smaller payload or fewer users, or allow more time with the plan's deadlines.",
    }),
  },
  WorkerProtocol: {
    kind: "measurement",
    category: "ProtocolError",
    describe: ({ who, reason }: { who: string; reason: string }) => ({
      message: `${who} broke the worker protocol: ${reason}.`,
      remedy: "RpcBench's own workers must have the engine's version: run npm run build. An adapter's worker must follow proto/README.md.",
    }),
  },
  StrayOutput: {
    kind: "measurement",
    category: "ProtocolError",
    describe: ({ who, quote }: { who: string; quote: string }) => ({
      message: `${who} printed '${quote}' where replies are expected; it was ignored.`,
      remedy: "Code that runs when Python or Node starts (a sitecustomize, a .pth file, a preload of NODE_OPTIONS) has to print to stderr.",
    }),
  },
  WorkerError: {
    kind: "measurement",
    describe: ({ message }: { message: string }) => ({ message, remedy: "Run rpcbench doctor to see what is installed." }),
  },
  ConnectionCountMismatch: {
    kind: "measurement",
    describe: ({ who, expected, counted, each }: { who: string; expected: number; counted: number; each: "user" | "call" }) => ({
      message: `${who} counted ${countOf(counted, "connection")} instead of one for each of ${expected} ${each}s, so something else would have been measured.`,
      remedy: "Report it with the framework's version: the client shares or reopens connections.",
    }),
  },
  ClientsNotTogether: {
    kind: "measurement",
    category: "LimitsExceeded",
    describe: ({ who, clients, tries, milliseconds }: { who: string; clients: number; tries: number; milliseconds: number }) => ({
      message: `${who}: in ${tries} attempts not all users of its ${clients} client processes were active at the same time for ${milliseconds} ms.`,
      remedy:
        "Use fewer client processes (--client-count) or users, close other programs, or leave the processes more cores (--placement free).",
    }),
  },
  NothingCounted: {
    kind: "measurement",
    describe: (_: object) => ({
      message: "No call ended in the measured time, so there is no result.",
      remedy: "Measure longer (--max-time, --measure-time), choose a higher --rate, or make smaller calls.",
    }),
  },
  TimeExceeded: {
    kind: "measurement",
    category: "OperationTimeout",
    describe: ({ asked, seconds }: { asked: number; seconds: number }) => ({
      message: `The run took ${seconds} s instead of ${asked} s, because calls in progress at the time limit took that long to end.`,
      remedy: "Allow more time (--max-time), or measure smaller payloads or fewer users.",
    }),
  },
  GeneratorCannotPace: {
    kind: "measurement",
    category: "LimitsExceeded",
    describe: ({
      ratePerSecond,
      mostPerSecond,
      pacingUs = 0,
      responseUs = 0,
    }: {
      ratePerSecond: number;
      /** Null: it was late, at a rate that it could make. */
      mostPerSecond: number | null;
      pacingUs?: number;
      responseUs?: number;
    }) => ({
      message:
        mostPerSecond === null
          ? `At ${Math.round(ratePerSecond)} calls/s the load generator itself was late by a median of ${Math.round(pacingUs)} us, over 10% of the median response time of ${Math.round(responseUs)} us: these latencies are not the server's.`
          : `${Math.round(ratePerSecond)} calls/s are beyond the load generator, which can make about ${Math.round(mostPerSecond)} calls/s: how the server handles that rate is unknown.`,
      remedy:
        mostPerSecond === null
          ? "Close other programs, give the client its own core, or choose a lower --rate."
          : `Choose a lower --rate, at most about ${Math.round(mostPerSecond)}.`,
    }),
  },
  DeadlineReached: {
    kind: "measurement",
    category: "OperationTimeout",
    describe: ({ what, seconds }: { what: string; seconds: number }) => ({
      message: `${what} reached its deadline of ${seconds} s; the measurements so far are kept.`,
      remedy: "Measure less at a time, or allow more time with the plan's deadlines.",
    }),
  },
} as const satisfies Entries;
