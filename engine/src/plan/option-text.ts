// What people read of an option: its help with the names it takes and its default filled in.
import { sayDefault } from "./kinds.ts";
import type { Option } from "./options.ts";
import { namesOf, registry } from "./registry.ts";

/** {names} and {default}, from the registry and the row. */
export function filledIn(text: string, option: Option): string {
  return text.replaceAll("{names}", () => namesIn(option)).replaceAll("{default}", () => sayDefault(option));
}

function namesIn(option: Option): string {
  if (option.names !== "efforts") return namesOf(option).join(", ");
  return registry.efforts
    .map(({ name, launches, maxTimeSeconds }) => `${name} (${launches} launches, ${maxTimeSeconds / 60} min at most)`)
    .join(", ");
}
