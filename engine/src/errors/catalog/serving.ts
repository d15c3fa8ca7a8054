// Errors of servers for a run elsewhere, and of the endpoint files that describe them.
import type { Entries } from "./entry.ts";

const serveAgain = "Run rpcbench serve again, and use the new endpoint.";

export const serving = {
  InvalidListenAddress: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `'${value}' is not an address that RpcBench can listen on.`,
      remedy: "Give one IPv4 address of this machine, such as 10.0.0.5; clients connect to it.",
      target: value,
    }),
  },
  AddressNotHere: {
    kind: "input",
    describe: ({ value, own }: { value: string; own: readonly string[] }) => ({
      message: `${value} is not an address of this machine.`,
      remedy: `This machine has: ${own.join(", ")}.`,
      target: value,
    }),
  },
  InvalidPort: {
    kind: "input",
    describe: ({ value }: { value: string | number }) => ({
      message: `${value} is not a TCP port.`,
      remedy: "Give a whole number from 1 to 65535, or leave it out and let the system choose.",
      target: String(value),
    }),
  },
  PortNotGiven: {
    kind: "environment",
    describe: ({ port, who }: { port: number; who: string }) => ({
      message: `${who} does not listen on port ${port} as requested.`,
      remedy:
        "Leave the port out and let the system choose, or find out which program uses it: on Windows with Get-NetTCPConnection, elsewhere with ss -ltnp.",
      target: String(port),
    }),
  },
  InvalidServeTime: {
    kind: "input",
    describe: ({ value, limit }: { value: string; limit: string }) => ({
      message: `A server cannot run for '${value}'.`,
      remedy: `Give a time above 0 and at most ${limit}, such as 30m or 2h.`,
      target: value,
    }),
  },
  ServeOneOnly: {
    kind: "input",
    describe: ({ found }: { found: readonly string[] }) => ({
      message: `Only one implementation can be served at a time, and this matches ${found.length}.`,
      remedy: `Choose one with --runtime and --api: ${found.join(", ")}.`,
    }),
  },
  ServerEnded: {
    kind: "environment",
    category: "OperationStopped",
    describe: ({ who }: { who: string }) => ({
      message: `${who} ended by itself.`,
      remedy: serveAgain,
    }),
  },
  EndpointNotReadable: {
    kind: "input",
    category: "ReadError",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `The endpoint '${path}' cannot be read: ${reason}.`,
      remedy: "Give the complete file that rpcbench serve wrote.",
      target: path,
    }),
  },
  EndpointNotPrivate: {
    kind: "input",
    category: "SecurityError",
    describe: ({ path }: { path: string }) => ({
      message: `'${path}' contains the server's token, and other users can read it.`,
      remedy: `Make it private: chmod 600 '${path}'. If somebody may have read it, stop the server and serve again.`,
      target: path,
    }),
  },
  EndpointNotSaved: {
    kind: "environment",
    category: "WriteError",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `The endpoint could not be written to '${path}' so that only you can read it: ${reason}.`,
      remedy: "Use --endpoint with a path on a file system that supports file permissions.",
      target: path,
    }),
  },
  EndpointExpired: {
    kind: "input",
    describe: ({ which, expiresAt }: { which: string; expiresAt: string }) => ({
      message: `The server of the endpoint ${which} has ended: it expired at ${expiresAt}.`,
      remedy: `${serveAgain} If it has not, check the clocks of both machines.`,
      target: which,
    }),
  },
  EndpointOtherVersion: {
    kind: "input",
    describe: ({ which, theirs, ours, engine }: { which: string; theirs: number; ours: number; engine: string }) => ({
      message: `The server of the endpoint ${which} speaks version ${theirs} of the worker protocol, and this RpcBench version ${ours}.`,
      remedy: `Install the same version of RpcBench on both machines; the other one has ${engine}.`,
      target: which,
    }),
  },
  EndpointTwice: {
    kind: "input",
    describe: ({ which }: { which: string }) => ({
      message: `Two of the endpoints serve ${which}.`,
      remedy: "Give one server for each implementation.",
      target: which,
    }),
  },
  EndpointWithNames: {
    kind: "input",
    describe: ({ key }: { key: string }) => ({
      message: `The endpoints already select what is measured, so ${key} cannot be used with them.`,
      remedy: "Leave it out, or leave the endpoints out.",
      target: key,
    }),
  },
  EndpointPayload: {
    kind: "input",
    category: "LimitsExceeded",
    describe: ({ which, limit }: { which: string; limit: string }) => ({
      message: `The server of the endpoint ${which} accepts payloads of at most ${limit}.`,
      remedy: "Measure smaller ones, or serve with a larger --max-payload.",
      target: which,
    }),
  },
  EndpointNotAnswering: {
    kind: "environment",
    category: "ConnectionError",
    describe: ({ which, where, reason }: { which: string; where: string; reason: string }) => ({
      message: `The server of the endpoint ${which} cannot be reached at ${where}: ${reason}.`,
      remedy: "Check that it still runs, that this machine can reach the address, and that the other machine's firewall allows it.",
      target: which,
    }),
  },
  TokenInClear: {
    kind: "environment",
    category: "SecurityError",
    describe: ({ port, clients, how }: { port: number; clients: readonly string[]; how: string }) => ({
      message: `The server's token crosses the network unencrypted. Open TCP port ${port} only for ${clients.length === 0 ? "the machines that measure" : clients.join(", ")}.`,
      remedy: `Serve on a network that you trust. ${how}`,
    }),
  },
} as const satisfies Entries;
