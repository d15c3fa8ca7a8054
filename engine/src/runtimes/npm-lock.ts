// What of a whole project's lock file some of its packages need.

interface Entry {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Entries = Readonly<Record<string, Entry>>;

/** The name and version that a folder of packages has for itself. */
export const rootOf = (dependencies: Readonly<Record<string, string>>) => ({ name: "rpcbench-runtime", version: "1.0.0", dependencies });

/** A package-lock.json of these exact versions, for `npm ci`; null where `lock` has others of them, or is no lock file of version 2 or 3. */
export function lockOf(packages: Readonly<Record<string, string>>, lock: string): string | null {
  const all = entriesOf(lock);
  const isThere = ([name, version]: [string, string]) => all[placeIn("", name)]?.version === version;
  if (!Object.entries(packages).every(isThere)) return null;
  const kept = new Map<string, Entry>();
  const open = Object.keys(packages).map((name) => placeIn("", name));
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const entry = all[place];
    if (entry === undefined || kept.has(place)) continue;
    kept.set(place, entry);
    const needs = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    open.push(...needs.flatMap((name) => resolved(all, place, name) ?? []));
  }
  const root = rootOf(packages);
  const places = Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...root, dependencies: undefined, lockfileVersion: 3, requires: true, packages: { "": root, ...places } }, null, 2)}\n`;
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
