import { randomBytes } from "node:crypto";

/** Sorts by time and is unique: 20261122-150512-0a1b2c (UTC). */
export function newRunId(now: Date = new Date()): string {
  const [date = "", time = ""] = now.toISOString().split("T");
  return `${date.replaceAll("-", "")}-${time.slice(0, 8).replaceAll(":", "")}-${randomBytes(3).toString("hex")}`;
}
