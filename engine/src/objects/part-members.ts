// The parts of a scenario's calls, as the scenarios say them.
import { scenarios } from "../scenarios/index.ts";
import type { Unit } from "../scenarios/scenario.ts";
import { count, type Member, mb, number, us } from "./member.ts";
import { cell, type ResultFacts } from "./result-facts.ts";

const shownAs: Readonly<Record<Unit, (value: number | null) => number | null>> = { Ns: us, Bytes: mb, Count: (value) => value };

export const partMembers: readonly Member<ResultFacts>[] = scenarios.flatMap(({ name, members }) =>
  members.map((member) =>
    (member.name.endsWith("Count") ? count : number)(
      member.name,
      `Of ${name}: ${member.about}`,
      cell(({ parts }) => {
        const found = parts[member.part];
        return found === undefined ? null : shownAs[found.unit](found[member.figure]);
      }),
    ),
  ),
);
