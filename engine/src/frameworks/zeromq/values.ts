// One value of a stream is one message: the stream's id, whether it is the end mark, the value. The id keeps values of a stream that was
// left before its end from being taken for today's.
import { INT64_BYTES, readInt64, writeInt64 } from "../int64.ts";

const END_AT = INT64_BYTES;
const VALUE_AT = END_AT + 1;
const MESSAGE_BYTES = VALUE_AT + INT64_BYTES;

export function packValue(streamId: number, isEnd: boolean, value: number): Buffer {
  const message = Buffer.allocUnsafe(MESSAGE_BYTES);
  writeInt64(message, 0, streamId);
  message[END_AT] = isEnd ? 1 : 0;
  writeInt64(message, VALUE_AT, value);
  return message;
}

/** Throws when a message is not of this form. */
export function checkValue(message: Buffer | undefined): Buffer {
  if (message?.length !== MESSAGE_BYTES) throw new Error(`A value of ${message?.length ?? 0} bytes came where ${MESSAGE_BYTES} were due.`);
  return message;
}

export const streamIdOf = (message: Buffer): number => readInt64(message, 0);
export const isEnd = (message: Buffer): boolean => message[END_AT] === 1;
export const valueIn = (message: Buffer): number => readInt64(message, VALUE_AT);
