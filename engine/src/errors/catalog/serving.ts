// What can be wrong with a server that somebody else's run is to measure, and with the endpoint that says where it is.
import type { Entries } from "./entry.ts";

const serveAgain = "Serve again, with rpcbench serve, and take the new endpoint.";

export const serving = {
  InvalidListenAddress: {
    kind: "input",
    describe: ({ value }: { value: string }) => ({
      message: `'${value}' is not an address that RpcBench can listen on.`,
      remedy: "Give one IPv4 address of this machine, such as 10.0.0.5: clients are told where to connect by it.",
      target: value,
    }),
  },
  AddressNotHere: {
    kind: "input",
    describe: ({ value, own }: { value: string; own: readonly string[] }) => ({
      message: `${value} is not an address of this machine.`,
      remedy: `It has these: ${own.join(", ")}.`,
      target: value,
    }),
  },
  InvalidPort: {
    kind: "input",
    describe: ({ value }: { value: string | number }) => ({
      message: `${value} is not a TCP port.`,
      remedy: "Give a whole number from 1 to 65535, or leave it out for one that the system chooses.",
      target: String(value),
    }),
  },
  PortNotGiven: {
    kind: "environment",
    describe: ({ port, who }: { port: number; who: string }) => ({
      message: `${who} does not listen on port ${port}, as it was told to.`,
      remedy: "Leave the port out for one that the system chooses, or see who has it: on Windows Get-NetTCPConnection, elsewhere ss -ltnp.",
      target: String(port),
    }),
  },
  InvalidServeTime: {
    kind: "input",
    describe: ({ value, limit }: { value: string; limit: string }) => ({
      message: `A server cannot be there for '${value}'.`,
      remedy: `Give a time above 0 and at most ${limit}, such as 30m or 2h.`,
      target: value,
    }),
  },
  ServeOneOnly: {
    kind: "input",
    describe: ({ found }: { found: readonly string[] }) => ({
      message: `One implementation is served at a time, and ${found.length} are meant by that.`,
      remedy: `Say which with --runtime and --api: ${found.join(", ")}.`,
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
      remedy: "Give the file that rpcbench serve has written, whole.",
      target: path,
    }),
  },
  EndpointNotPrivate: {
    kind: "input",
    category: "SecurityError",
    describe: ({ path }: { path: string }) => ({
      message: `Others than its owner can read '${path}', which holds the server's token.`,
      remedy: `Make it private: chmod 600 '${path}'. If somebody may have read it, end the server and serve again.`,
      target: path,
    }),
  },
  EndpointNotSaved: {
    kind: "environment",
    category: "WriteError",
    describe: ({ path, reason }: { path: string; reason: string }) => ({
      message: `The endpoint could not be written to '${path}' so that its owner alone can read it: ${reason}.`,
      remedy: "Choose a place with --endpoint whose file system knows owners.",
      target: path,
    }),
  },
  EndpointExpired: {
    kind: "input",
    describe: ({ which, expiresAt }: { which: string; expiresAt: string }) => ({
      message: `The server of the endpoint ${which} has ended: its time was over at ${expiresAt}.`,
      remedy: `${serveAgain} If it has not, look whether the clocks of both machines are right.`,
      target: which,
    }),
  },
  EndpointOtherVersion: {
    kind: "input",
    describe: ({ which, theirs, ours, engine }: { which: string; theirs: number; ours: number; engine: string }) => ({
      message: `The server of the endpoint ${which} speaks version ${theirs} of the worker protocol, and this RpcBench version ${ours}.`,
      remedy: `Install one version of RpcBench on both machines; over there it is ${engine}.`,
      target: which,
    }),
  },
  EndpointTwice: {
    kind: "input",
    describe: ({ which }: { which: string }) => ({
      message: `Two of the endpoints serve ${which}.`,
      remedy: "Give one server of each implementation.",
      target: which,
    }),
  },
  EndpointWithNames: {
    kind: "input",
    describe: ({ key }: { key: string }) => ({
      message: `Endpoints say what is measured; ${key} cannot stand beside them.`,
      remedy: "Leave it out, or leave the endpoints out.",
      target: key,
    }),
  },
  EndpointPayload: {
    kind: "input",
    category: "LimitsExceeded",
    describe: ({ which, limit }: { which: string; limit: string }) => ({
      message: `The server of the endpoint ${which} takes payloads of at most ${limit}.`,
      remedy: "Measure smaller ones, or serve with a larger --max-payload.",
      target: which,
    }),
  },
  EndpointNotAnswering: {
    kind: "environment",
    category: "ConnectionError",
    describe: ({ which, where, reason }: { which: string; where: string; reason: string }) => ({
      message: `The server of the endpoint ${which} cannot be reached at ${where}: ${reason}.`,
      remedy: "Look whether it still runs, whether this machine reaches that address, and whether a firewall over there lets it in.",
      target: which,
    }),
  },
  TokenInClear: {
    kind: "environment",
    category: "SecurityError",
    describe: ({ port, clients, how }: { port: number; clients: readonly string[]; how: string }) => ({
      message: `The server's token crosses the network in clear, and TCP port ${port} has to be open for ${clients.length === 0 ? "those who measure" : clients.join(", ")} alone.`,
      remedy: `Serve on a network that you trust. ${how}`,
    }),
  },
} as const satisfies Entries;
