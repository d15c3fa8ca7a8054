// docs/windows.md's table, made from the list that the self-test goes through.
export interface WindowsLine {
  readonly id: string;
  readonly what: string;
  /** Files and folders, from the repository's root. */
  readonly where: readonly string[];
  /** Windows: elsewhere there is nothing of it to exercise. */
  readonly system: "Windows" | "Any";
  /** What of the self-test's context has to be there. */
  readonly needs?: readonly string[];
  /** The step that exercises it, where that is another line's. */
  readonly by?: string;
  /** Why no step exercises it. */
  readonly without?: string;
  readonly seen: string;
}

const heading = "| what | where | self-test | tested by |\n| --- | --- | --- | --- |\n";

/** The table stands between its heading and the next empty line. */
export function withWindowsTable(text: string, lines: readonly WindowsLine[]): string {
  const begin = text.indexOf(heading) + heading.length;
  if (begin < heading.length) throw new Error("docs/windows.md has no table with that heading");
  const end = text.indexOf("\n\n", begin);
  return text.slice(0, begin) + lines.map(row).join("\n") + text.slice(end);
}

function row({ id, what, where, system, needs, by, without, seen }: WindowsLine): string {
  const conditions = [...(system === "Windows" ? [] : ["on any system"]), ...(needs?.includes("IsElevated") ? ["elevated"] : [])];
  const step = without === undefined ? `${by ?? id}${conditions.length > 0 ? ` (${conditions.join(", ")})` : ""}` : `none: ${without}`;
  return `| ${[what, where.map((file) => `\`${file}\``).join(", "), step, seen].join(" | ")} |`;
}
