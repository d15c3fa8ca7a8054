// The names of runtimes and of baselines: each is a folder's name, on every system.
import { RpcBenchError } from "../errors/problem.ts";
import { today } from "../plan/registry.ts";

const longest = 40;
/** Windows takes these for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Throws InvalidName. `what`: "runtime" or "baseline". */
export function checkName(what: string, name: string): string {
  const reason =
    name.length > longest
      ? `it has more than ${longest} characters`
      : !/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(name)
        ? "it may contain only letters, digits, '.', '_' and '-', and may not begin or end with a dot"
        : devices.test(name)
          ? "it is the name of a device in Windows"
          : name.toLowerCase() === today
            ? "that is the name of today's runtime"
            : null;
  if (reason !== null) throw RpcBenchError.of("InvalidName", { what, value: name, reason });
  return name;
}
