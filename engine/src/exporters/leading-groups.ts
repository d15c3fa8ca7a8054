// Which groups answer a run's questions: those of the placement that leads.
import type { Run } from "../../generated/result.d.ts";

type Group = Run["groups"][number];

/** What a user of the machine gets comes first, then what a call costs in work, then what is described. */
export const rolesInOrder: readonly Group["role"][] = ["AsDeployed", "Work", "Described"];

/** The closed loops as deployed, unless the run has another placement alone. */
export function leadingGroups({ groups }: Pick<Run, "groups">): Group[] {
  const closed = groups.filter(({ load }) => load === "Closed");
  const role = rolesInOrder.find((candidate) => closed.some((group) => group.role === candidate));
  return closed.filter((group) => group.role === role);
}
