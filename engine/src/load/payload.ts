import { createHash } from "node:crypto";

/**
 * `payloadBytes` incompressible bytes, the same for the same seed in every runtime and version:
 * SHAKE-256 of the seed's UTF-8, as Python's hashlib.shake_256(seed.encode()).digest(payloadBytes).
 */
export function generatePayload(payloadSeed: string, payloadBytes: number): Buffer {
  return createHash("shake256", { outputLength: payloadBytes }).update(payloadSeed, "utf8").digest();
}
