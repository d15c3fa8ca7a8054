// What the engine asks a side to set otherwise than by default.

import { WorkerError } from "../frameworks/errors.ts";
import type { Options, Tunable } from "../frameworks/interface.ts";

/**
 * The options that a setup command asks for. Throws BadCommand unless each is in `tunable` with a value it can have: what is not known is never
 * passed over, for a result would then name an option that nobody set.
 */
export function readTuning({ tuning = {} }: { readonly tuning?: Options }, tunable: Tunable = {}): Options {
  for (const [name, value] of Object.entries(tuning)) {
    const allowed = Object.hasOwn(tunable, name) ? tunable[name] : undefined;
    if (allowed === undefined) {
      const known = Object.keys(tunable).join(", ") || "none";
      throw new WorkerError("BadCommand", `There is no option '${name}' to set here; there are: ${known}.`);
    }
    if (typeof allowed === "string" ? typeof value !== allowed : !allowed.includes(value)) {
      throw new WorkerError("BadCommand", `The option '${name}' cannot be ${JSON.stringify(value)}.`);
    }
  }
  return tuning;
}
