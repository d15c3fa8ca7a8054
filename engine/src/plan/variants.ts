// A framework as it comes, Default, and with the options that are published for it, Tuned.
import type { TunedOption } from "../../generated/frameworks.d.ts";
import { type Choice, namedVariants } from "./implementations.ts";
import type { Implementation, Variant } from "./registry.ts";

/** Those that an implementation has. Tuned without a list would be the Default by another name. */
export const variantsOf = ({ entry }: Implementation): Variant[] => (entry.tuned === undefined ? ["Default"] : ["Default", "Tuned"]);

/** Those of the plan that an implementation is measured in. */
export const askedVariants = (implementation: Implementation, plan: Choice): Variant[] =>
  variantsOf(implementation).filter((variant) => namedVariants(implementation, plan).includes(variant));

export type Tuning = Readonly<Record<string, TunedOption["value"]>>;

/** What a side of the cell is to set otherwise than by default; null: nothing. */
export function tuningOf(
  { implementation, variant }: { implementation: Implementation; variant: Variant },
  side: "server" | "client",
): Tuning | null {
  const options = variant === "Tuned" ? (implementation.entry.tuned ?? []) : [];
  const own = options.filter((option) => option.side === side || option.side === "both");
  return own.length === 0 ? null : Object.fromEntries(own.map(({ name, value }) => [name, value]));
}
