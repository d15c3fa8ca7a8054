// What of a whole project's lock file some of its packages need.

interface Entry {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Entries = Readonly<Record<string, Entry>>;

/** Of the folder in which a runtime is made. */
export const npmLock = "package-lock.json";

/** Of node_modules: what npm has really put there, whatever a package-lock.json beside it says by now. */
export const installedLock = ".package-lock.json";

/** The name and version that a folder of packages has for itself. */
export const rootOf = (dependencies: Readonly<Record<string, string>>) => ({ name: "rpcbench-runtime", version: "1.0.0", dependencies });

/** A package-lock.json of these exact versions, for `npm ci`; null where `lock` has others of them, or is no lock file of version 2 or 3. */
export function lockOf(packages: Readonly<Record<string, string>>, lock: string): string | null {
  const all = entriesOf(lock);
  const isThere = ([name, version]: [string, string]) => all[placeIn("", name)]?.version === version;
  if (!Object.entries(packages).every(isThere)) return null;
  const root = rootOf(packages);
  const places = Object.fromEntries(neededBy(Object.keys(packages), all));
  return `${JSON.stringify({ ...root, dependencies: undefined, lockfileVersion: 3, requires: true, packages: { "": root, ...places } }, null, 2)}\n`;
}

/** A package and what it needs in its turn, by the version of each; of one that is there twice both. Empty where the lock does not have it. */
export function versionsIn(lock: string, name: string): Readonly<Record<string, string>> {
  const found = new Map<string, string[]>();
  for (const [place, { version }] of neededBy([name], entriesOf(lock))) {
    const needed = place.replace(/^.*node_modules\//, "");
    if (version !== undefined) found.set(needed, [...(found.get(needed) ?? []), version]);
  }
  return Object.fromEntries([...found].map(([needed, versions]) => [needed, [...new Set(versions)].sort().join(", ")]));
}

/** The places of these packages and of what they need, sorted, as Node would find them. */
function neededBy(names: readonly string[], all: Entries): [string, Entry][] {
  const kept = new Map<string, Entry>();
  const open = names.map((name) => placeIn("", name));
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const entry = all[place];
    if (entry === undefined || kept.has(place)) continue;
    kept.set(place, entry);
    const needs = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    open.push(...needs.flatMap((name) => resolved(all, place, name) ?? []));
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
}

function entriesOf(lock: string): Entries {
  try {
    return (JSON.parse(lock) as { packages?: Entries }).packages ?? {};
  } catch {
    return {};
  }
}

const placeIn = (folder: string, name: string) => `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;

/** As Node looks for it: in the package's own folder, then in those above. */
function resolved(all: Entries, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf("/node_modules/"), 0))) {
    const place = placeIn(folder, name);
    if (place in all) return place;
    if (folder === "") return undefined;
  }
}
