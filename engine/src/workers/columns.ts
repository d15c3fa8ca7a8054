// Binary columns of the worker protocol: little-endian numbers in base64.
import { endianness } from "node:os";
import type { Loaded, Observed } from "../../generated/worker-reply.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import type { Passage } from "../stats/buffering.ts";
import type { CallColumns } from "../stats/counting.ts";

/** Throws WorkerProtocol for columns of different lengths. `who`: whose reply it is. */
export function callColumns({ calls }: Pick<Loaded, "calls">, who: string): CallColumns {
  const users = new Uint32Array(bytesOf(calls.users, 4, who));
  const startsNs = floats(calls.startsNs, who);
  const lengthsNs = floats(calls.lengthsNs, who);
  if (users.length !== startsNs.length || users.length !== lengthsNs.length) {
    throw wrong(who, `columns of ${users.length}, ${startsNs.length} and ${lengthsNs.length} calls`);
  }
  return { users, startsNs, lengthsNs };
}

/** Of each user that has any. Throws WorkerProtocol for columns of different lengths. */
export function passagesOf({ users, producedNs, takenNs }: Pick<Observed, "users" | "producedNs" | "takenNs">, who: string): Passage[] {
  const whose = new Uint32Array(bytesOf(users, 4, who));
  const [produced, taken] = [floats(producedNs, who), floats(takenNs, who)];
  if (whose.length !== produced.length || whose.length !== taken.length) {
    throw wrong(who, `columns of ${whose.length}, ${produced.length} and ${taken.length} values`);
  }
  const of = (column: Float64Array, user: number) => column.filter((_, index) => whose[index] === user);
  return [...new Set(whose)].map((user) => ({ producedNs: of(produced, user), takenNs: of(taken, user) }));
}

/** Throws WorkerProtocol for what is not a column of 64-bit numbers, or has one that is not finite. */
export function floats(column: string, who: string): Float64Array {
  const values = new Float64Array(bytesOf(column, 8, who));
  if (!values.every(Number.isFinite)) throw wrong(who, "a column with a value that is not finite");
  return values;
}

function bytesOf(column: string, size: 4 | 8, who: string): ArrayBuffer {
  const bytes = Buffer.from(column, "base64");
  if (bytes.length % size !== 0) throw wrong(who, `a column of ${bytes.length} bytes for numbers of ${size}`);
  const own = new ArrayBuffer(bytes.length);
  const copy = Buffer.from(own);
  bytes.copy(copy);
  if (endianness() === "BE") size === 4 ? copy.swap32() : copy.swap64();
  return own;
}

const wrong = (who: string, reason: string) => RpcBenchError.of("WorkerProtocol", { who, reason: `a reply has ${reason}` });
