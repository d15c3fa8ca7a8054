// Client processes: how many a plan has, and how a cell's users are dealt over them.

import type { PlanRequest } from "../../generated/plan.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { scenarioNamed } from "../scenarios/index.ts";
import { countOf } from "../text/count.ts";

/** `concurrency` and `scenarios`: the plan's. Throws ClientsWithRate, ConnectWithClients, MoreClientsThanUsers. */
export function checkClients(
  clients: number,
  { rates, slo }: Pick<PlanRequest, "rates" | "slo">,
  concurrency: readonly number[],
  scenarios: readonly string[],
): void {
  if (clients === 1) return;
  if (rates !== undefined || slo !== undefined) throw RpcBenchError.of("ClientsWithRate", { value: clients });
  for (const id of scenarios.flatMap((name) => scenarioNamed(name).refusals.clients ?? [])) throw RpcBenchError.of(id, { value: clients });
  const users = Math.max(...concurrency);
  if (clients > users) throw RpcBenchError.of("MoreClientsThanUsers", { value: clients, users });
}

/** Every process has a user at least. */
export const clientsFor = (clients: number, users: number): number => Math.min(clients, users);

/** The users of each process, which differ by one at most: 8 over 3 are 3, 3, 2. */
export function dealUsers(users: number, clients: number): number[] {
  const least = Math.floor(users / clients);
  return Array.from({ length: clients }, (_, index) => least + (index < users % clients ? 1 : 0));
}

/** "1 user", "8 users", "8 users in 4 processes". */
export function usersInWords(users: number, clients: number): string {
  const said = countOf(users, "user");
  return clients === 1 ? said : `${said} in ${clients} processes`;
}
