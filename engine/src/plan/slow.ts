// Servers that now and then are slow, all of a run alike: how a framework treats the calls behind a slow one shows at the tail, and at the highest rate that holds an objective.
import type { Slowness } from "../../generated/worker-command.d.ts";
import type { Plan } from "./resolve.ts";

/** What is meant where only the other of the two was given. */
const usualShare = 0.01;
const usualSeconds = 0.005;

export function slownessOf({ slowShare, slowSeconds }: Pick<Plan, "slowShare" | "slowSeconds">): Slowness | null {
  if (slowShare === undefined && slowSeconds === undefined) return null;
  return { share: slowShare ?? usualShare, forNs: Math.round((slowSeconds ?? usualSeconds) * 1e9) };
}

/** For a group's id and its title; empty where no server is slow. */
export function slowInWords(plan: Plan): { readonly key: string; readonly title: string } {
  const slow = slownessOf(plan);
  if (slow === null) return { key: "", title: "" };
  const percent = Number((slow.share * 100).toPrecision(3));
  const ms = Number((slow.forNs / 1e6).toPrecision(3));
  return { key: `-slow${percent}pct${ms}ms`, title: `, ${percent}% of calls ${ms} ms late` };
}
