// Where a server is to listen, held against what this machine has.
import { isIPv4 } from "node:net";
import { networkInterfaces } from "node:os";
import { RpcBenchError } from "../errors/problem.ts";
import { formatDuration, secondsIn } from "../plan/units.ts";

const longestServeSeconds = 86_400;
const usualServeSeconds = 3600;

export const isLoopback = (address: string): boolean => address.startsWith("127.");

/** Throws InvalidListenAddress, AddressNotHere. */
export function checkListenAddress(value: string, interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): string {
  // all of them at once is no address that a client could be told
  if (!isIPv4(value) || value === "0.0.0.0") throw RpcBenchError.of("InvalidListenAddress", { value });
  const own = Object.values(interfaces).flatMap((addresses) => (addresses ?? []).filter(({ family }) => family === "IPv4"));
  if (!isLoopback(value) && !own.some(({ address }) => address === value))
    throw RpcBenchError.of("AddressNotHere", { value, own: own.map(({ address }) => address) });
  return value;
}

/** Throws InvalidPort. */
export function checkPort(value: number | undefined): number | undefined {
  if (value !== undefined && !(Number.isInteger(value) && value >= 1 && value <= 65_535)) throw RpcBenchError.of("InvalidPort", { value });
  return value;
}

/** As it was typed, or in seconds. Throws InvalidServeTime. */
export function checkServeSeconds(given: number | string = usualServeSeconds): number {
  const value = typeof given === "string" ? secondsIn(given) : given;
  if (value !== null && value > 0 && value <= longestServeSeconds) return value;
  const shown = typeof given === "string" ? given : formatDuration(given);
  throw RpcBenchError.of("InvalidServeTime", { value: shown, limit: formatDuration(longestServeSeconds) });
}
