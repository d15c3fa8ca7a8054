// Columns of the worker protocol, read by hand.

export function floatsOf(column: string): number[] {
  const bytes = Buffer.from(column, "base64");
  return Array.from({ length: bytes.length / 8 }, (_, index) => bytes.readDoubleLE(index * 8));
}

export function uintsOf(column: string): number[] {
  const bytes = Buffer.from(column, "base64");
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4));
}
