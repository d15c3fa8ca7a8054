// What several client processes counted in the same window, as one. Nothing is rounded or sampled: counts of the parts are counts of the whole.
import type { Samples } from "../../generated/worker-reply.d.ts";

type CallError = Samples["errors"][number];

/** `parts`: one or more, all of the same window. */
export function mergeSamples(parts: readonly Samples[]): Samples {
  const [first] = parts;
  if (first === undefined) throw new Error("There is nothing to merge.");
  const sum = (of: (part: Samples) => number) => parts.reduce((total, part) => total + of(part), 0);
  const streams = parts.flatMap(({ stream }) => (stream === null ? [] : [stream]));
  return {
    type: "samples",
    id: first.id,
    elapsedNs: first.elapsedNs,
    latenciesNs: parts.flatMap(({ latenciesNs }) => latenciesNs),
    finished: sum(({ finished }) => finished),
    dropped: sum(({ dropped }) => dropped),
    errors: mergeErrors(parts.flatMap(({ errors }) => errors)),
    stream:
      streams.length === 0
        ? null
        : {
            firstValueNs: streams.flatMap(({ firstValueNs }) => firstValueNs),
            gapsNs: streams.flatMap(({ gapsNs }) => gapsNs),
            arrivals: streams.flatMap(({ arrivals }) => arrivals),
          },
  };
}

/** Equal errors are counted together, as each process does. */
function mergeErrors(errors: readonly CallError[]): CallError[] {
  const merged = new Map<string, CallError>();
  for (const { id, message, count } of errors) {
    const key = `${id} ${message}`;
    merged.set(key, { id, message, count: count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()];
}
