// The parameters of the PowerShell module and their help, from the rows of proto/options.json. Windows PowerShell must load the module without Node, and
// Get-Help knows nothing of parameters that are made at run time: so they stand in the files, and are written there.
import type { Option } from "../generated/options.d.ts";
import { filledIn } from "../src/plan/option-text.ts";
import { parameterOf } from "../src/plan/options.ts";

/** The cmdlets that say what is measured, each with the parameters that are its own. */
export const cmdlets: readonly { readonly name: string; readonly has: (option: Option) => boolean; readonly own: readonly string[] }[] = [
  { name: "New-RpcBenchmarkPlan", has: () => true, own: ["Path", "NoClobber"] },
  { name: "Invoke-RpcBenchmark", has: ({ invoke }) => invoke === true, own: [] },
];

/** The file of a cmdlet with the parameters and the help that rows say; what is its own comes after them, as it stands there. */
export function withParameters(text: string, options: readonly Option[], own: readonly string[]): string {
  const rows = options.filter((option) => parameterOf(option) !== null);
  const help = /(?<=\n\n)( {4}\.PARAMETER [\s\S]*?)(?=\n {4}\.EXAMPLE)/;
  const parameters = /(?<=\n {4}param\(\n)([\s\S]*?)(?=\n {4}\)\n)/;
  return text
    .replace(help, (found) =>
      [
        ...rows.map(helpOf),
        ...ownBlocks(found, /(?=^ {4}\.PARAMETER )/m, /\.PARAMETER (\w+)/, own).map((block) => `${block.trimEnd()}\n`),
      ].join("\n"),
    )
    .replace(parameters, (found) =>
      [...rows.map(declared), ...ownBlocks(`${found},`, /\n\n/, /\$(\w+),?$/, own)].join("\n\n").replace(/,$/, ""),
    );
}

/** psm1: for what Tab offers something. */
export function withCompleters(text: string, options: readonly Option[]): string {
  const offered = options.filter(({ kind, names }) => names !== undefined || kind === "size").map((option) => `'${parameterOf(option)}'`);
  return text.replace(/(?<=\n {4}# From proto\/options\.json[^\n]*\n {4}\$offered = ).*/, offered.join(", "));
}

function ownBlocks(text: string, between: RegExp, name: RegExp, own: readonly string[]): string[] {
  return text.split(between).filter((block) => own.includes(name.exec(block.trim())?.[1] ?? ""));
}

function helpOf(option: Option): string {
  return `    .PARAMETER ${parameterOf(option)}\n${wrapped(filledIn(option.about ?? option.help, option))}\n`;
}

const width = 150;

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(`    ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join("\n");
}

function declared(option: Option): string {
  const { load, pipeline, mayBeNull, alias } = option;
  const facts = [
    ...(load === undefined ? [] : [`ParameterSetName = '${load}Loop'`]),
    ...(pipeline === "value" ? ["Position = 0", "ValueFromPipeline"] : []),
    ...(pipeline === undefined ? [] : ["ValueFromPipelineByPropertyName"]),
  ];
  const type = typeOf(option);
  return [
    ...(mayBeNull === true ? ["# An object of the pipeline may have none."] : []),
    ...(facts.length === 0 ? [] : [`[Parameter(${facts.join(", ")})]`]),
    ...(mayBeNull === true ? ["[AllowNull()]"] : ["long", "double", "switch"].includes(type) ? [] : ["[ValidateNotNullOrEmpty()]"]),
    ...(alias === undefined ? [] : [`[Alias('${alias}')]`]),
    `[${type}] $${parameterOf(option)},`,
  ]
    .map((line) => `        ${line}`)
    .join("\n");
}

function typeOf({ kind, list }: Option): string {
  const one =
    kind === "switch"
      ? "switch"
      : kind === "plan" || kind === "endpoint"
        ? "object"
        : kind === "rate"
          ? "double"
          : ["count", "size"].includes(kind)
            ? "long"
            : "string";
  return list === true ? `${one}[]` : one;
}
