// Plans guess what starting and warming up takes; launches show it. What is left of the time goes to the turns of the launches that are left.
import type { GroupTime } from "./time-plan.ts";

/** What is known of a group while its series runs. */
export interface GroupSpending {
  readonly time: GroupTime;
  readonly cells: number;
  /** Only where turns are what a launch is for may they be longer or shorter than planned. */
  readonly stretches: boolean;
  readonly launchesLeft: number;
  readonly launches: number;
  /** Of the launches so far. */
  readonly spentMs: number;
  /** What of it their turns were to take. */
  readonly pairedMs: number;
}

/** A launch of half the turns still says something; one of three times as many takes little more out of the noise between launches. */
const least = 0.5;
const most = 3;

/**
 * The factor by which the turns of the next launch should be longer than planned, so that all launches that are left end when the time does.
 * Decided from the clock alone, never from what was measured. `leftMs`: until the series has to have ended.
 */
export function stretchOf(groups: readonly GroupSpending[], leftMs: number): number {
  let fixedMs = 0;
  let pairedMs = 0;
  for (const group of groups) {
    const planned = plannedPairedMs(group);
    const aside = group.launches > 0 ? (group.spentMs - group.pairedMs) / group.launches : group.time.totalSeconds * 1000 - planned;
    fixedMs += group.launchesLeft * (group.stretches ? aside : aside + planned);
    if (group.stretches) pairedMs += group.launchesLeft * planned;
  }
  if (pairedMs <= 0 || !Number.isFinite(leftMs)) return 1;
  return Math.min(Math.max((leftMs - fixedMs) / pairedMs, least), most);
}

export const plannedPairedMs = ({ time, cells }: Pick<GroupSpending, "time" | "cells">): number => time.pairedSeconds * 1000 * cells;
