// PowerShell's wildcards, for names: case aside, the same under every culture.

/** `*`, `?`, `[a-c]`, and a backtick that takes the next character as it is. */
export function wildcard(pattern: string): (name: string) => boolean {
  const source = [...pattern.matchAll(/`(.)|(\*)|(\?)|\[([^\]]+)\]|([\s\S])/g)].map(([, quoted, all, one, set, other]) => {
    if (all !== undefined) return ".*";
    if (one !== undefined) return ".";
    if (set !== undefined) return `[${set.replace(/[\\^]/g, "\\$&")}]`;
    return (quoted ?? other ?? "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  const expression = new RegExp(`^${source.join("")}$`, "isu");
  return (name) => expression.test(name);
}
