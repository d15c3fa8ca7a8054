// The names that users give their runs, to find them again.
import { RpcBenchError } from "../errors/problem.ts";

const mostTags = 20;
const form = /^[A-Za-z0-9._-]{1,64}$/;

/** As they were first spelled; case aside, each once. Throws InvalidTag. */
export function resolveTags(tags: readonly string[]): string[] {
  const spelled = new Map<string, string>();
  for (const tag of tags) {
    if (!form.test(tag)) throw RpcBenchError.of("InvalidTag", { value: tag, most: mostTags });
    const key = tag.toLowerCase();
    if (!spelled.has(key) && spelled.size === mostTags) throw RpcBenchError.of("InvalidTag", { value: tag, most: mostTags });
    if (!spelled.has(key)) spelled.set(key, tag);
  }
  return [...spelled.values()];
}
