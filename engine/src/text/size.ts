// Sizes as people read them. 1024-based, as in PowerShell: 1 KB is 1024 bytes.

/** 1048576 as '1 MB'; what is not a whole number of a unit stays in bytes. */
export function formatSize(bytes: number): string {
  for (const [unit, size] of [
    ["GB", 1024 ** 3],
    ["MB", 1024 ** 2],
    ["KB", 1024],
  ] as const) {
    if (bytes % size === 0) return `${bytes / size} ${unit}`;
  }
  return `${bytes} B`;
}
