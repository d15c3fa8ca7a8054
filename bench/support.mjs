// What several benches need: the options of a command line, JSON lines, and where the bench's own Python modules are.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const benchFolder = path.dirname(fileURLToPath(import.meta.url));

/** `name=value` arguments over defaults; numbers stay numbers. A word alone is `word: true`. */
export function options(defaults, argv = process.argv.slice(2)) {
  const given = argv.map((argument) => {
    const [name, value = "true"] = argument.split(/=(.*)/s);
    if (!(name in defaults)) throw new Error(`There is no option '${name}'. There are: ${Object.keys(defaults).join(", ")}.`);
    return [name, typeof defaults[name] === "number" ? Number(value) : typeof defaults[name] === "boolean" ? value === "true" : value];
  });
  return { ...defaults, ...Object.fromEntries(given) };
}

/** As the option `only` has it: zeromq-python, zeromq-python-sync. */
const implementationKey = ({ framework, entry, api }) =>
  `${framework.module}-${entry.runtime}${api === "Async" ? "" : `-${api}`}`.toLowerCase();

/** The option `only`: whether an implementation is among those it names, with commas; all are where it is empty. */
export const namedIn = (only) => {
  const names = only.split(",").filter(Boolean);
  return (implementation) => names.length === 0 || names.includes(implementationKey(implementation));
};

/** Those that can be started here: without a Python, Node's. */
export const runnable = (implementations, python) =>
  implementations.filter(({ entry }) => entry.runtime !== "Python" || python !== undefined);

/** One JSON line; numbers to four significant digits. */
export function say(line) {
  console.log(JSON.stringify(line, (_, value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value)));
}
