// How PowerShell shows each type of object, as a short table, and what is made of it: formats/*.ps1xml, formats/RpcBench.Members.psd1 with the members
// of each type, and docs/objects.md. `npm run formats` writes them; a test holds them fresh. Plan's view is written by hand: it is one of its own.
import { comparisonType } from "../src/objects/comparison.ts";
import { findingType } from "../src/objects/finding.ts";
import { curveType, pointType } from "../src/objects/load-curve.ts";
import type { Member, ObjectType } from "../src/objects/member.ts";
import { planGroupType, planType } from "../src/objects/plan.ts";
import { resultType } from "../src/objects/result.ts";
import { runType } from "../src/objects/run.ts";
import { type Column, customView, type Item, listView, tableView } from "./format-xml.ts";

// biome-ignore lint/suspicious/noExplicitAny: the types' facts differ, and nothing here looks at them
const types: readonly ObjectType<any>[] = [resultType, runType, curveType, pointType, comparisonType, findingType, planType, planGroupType];

const column = (label: string, width?: number, script = `$_.${label}`, right = false): Column => ({ label, width, right, script });
/** What is not known is a dash. */
const orDash = (name: string) => `if ($null -eq $_.${name} -or '' -eq "$($_.${name})") { '-' } else { $_.${name} }`;
const joined = (name: string) => `if (@($_.${name}).Count -gt 0) { @($_.${name}) -join ', ' } else { '-' }`;
const number = (name: string, format: string) =>
  `if ($null -eq $_.${name}) { '-' } else { [string]::Format([cultureinfo]::InvariantCulture, '{0:${format}}', $_.${name}) }`;
const day = (name: string) =>
  `if ($null -eq $_.${name}) { '-' } else { $_.${name}.ToString('yyyy-MM-dd HH:mm', [cultureinfo]::InvariantCulture) }`;

/** The engine has made its row: only it knows what all rows have in common. */
const shownRow = '$shown = $_.Detail.shown; if ($shown.below) { "$($shown.row)`n`n$($shown.below)`n" } else { $shown.row }';
const shownGroup = { by: '"$($_.RunId) $($_.Detail.shown.heading)"', heading: "$_.Detail.shown.heading" };

/** PowerShell breaks what is longer than a line anywhere, also in the middle of a number. */
const wrapped = (text: string, width = 58) => `(${text}) -replace '(.{1,${width}})(?:\\s+|$)', "\`$1\`n" -replace '\\n$'`;
const lines = (texts: string) => `@(${texts} | ForEach-Object { ${wrapped("$_")} }) -join "\`n"`;
const findingLines = lines('$_.Findings | ForEach-Object { "$($_.Severity) $($_.Id): $($_.Message)" }');

/** A member of a list: what is not known is left out. */
function itemOf({ name, kind }: Member<never>): Item {
  const known = kind === "Texts" || kind === "Objects" ? `@($_.${name}).Count -gt 0` : `$null -ne $_.${name}`;
  switch (kind) {
    case "Number":
      return { label: name, script: `[string]::Format([cultureinfo]::InvariantCulture, '{0:0.####}', $_.${name})`, when: known };
    case "Time":
      return { label: name, script: `$_.${name}.ToString('yyyy-MM-dd HH:mm:ss', [cultureinfo]::InvariantCulture)`, when: known };
    case "Span":
      return { label: name, script: `[string]::Format([cultureinfo]::InvariantCulture, '{0:hh\\:mm\\:ss}', $_.${name})`, when: known };
    case "Texts":
      return {
        label: name,
        script: name === "Answers" || name === "UnfitBecause" ? lines(`$_.${name}`) : `@($_.${name}) -join ', '`,
        when: known,
      };
    case "Objects":
      return {
        label: name,
        script: name === "Findings" ? findingLines : `"$(@($_.${name}).Count)"`,
        when: known,
      };
    default:
      return { label: name, script: ["Message", "Remedy", "Reason"].includes(name) ? wrapped(`$_.${name}`) : `$_.${name}`, when: known };
  }
}
// biome-ignore lint/suspicious/noExplicitAny: as above
const listOf = ({ name, members }: ObjectType<any>) =>
  listView(
    name,
    members.map((member) => itemOf(member as Member<never>)),
  );
const plainList = (type: string, names: readonly string[]) =>
  listView(
    type,
    names.map((name) => ({ label: name, script: `$_.${name}`, when: `$null -ne $_.${name} -and '' -ne "$($_.${name})"` })),
  );

const finding = `if ($_.Severity -eq 'Passed') {
    '{0,-20} {1}' -f $_.Id, $_.Message
}
else {
    # PowerShell would break a line in the middle of a word.
    $texts = @($_.Message) + @(if ($null -ne $_.Remedy) { "-> $($_.Remedy)" })
    $lines = $texts | ForEach-Object { $_ -replace '(.{1,76})(?:\\s+|$)', "    \`$1\`n" }
    $title = if ($null -ne $_.Target) { "$($_.Id): $($_.Target)" } else { $_.Id }
    "$title\`n$($lines -join '')"
}`;

const curve = `$invariant = [cultureinfo]::InvariantCulture
$show = { param($value, $format) if ($null -eq $value) { '-' } else { [string]::Format($invariant, "{0:$format}", $value) } }
$memory = if ($null -ne $_.ServerBytesPerConnection) { "\`n  a connection costs the server $(& $show ($_.ServerBytesPerConnection / 1KB) '0.#') KB" }
$lines = @(
    "$($_.Framework) on $($_.Runtime) ($($_.Api), $($_.Tuning)): knee at $(if ($_.KneeConcurrency -eq 1) { '1 user' } else { "$($_.KneeConcurrency) users" }), $(& $show $_.KneeCallsPerSecond '0') calls/s$memory"
    '   users  clients    calls/s    us/call     p99 us'
    foreach ($point in $_.Points) {
        ' {0,7} {1,8} {2,10} {3,10} {4,10}{5}' -f $point.Concurrency, $point.ClientCount, (& $show $point.CallsPerSecond '0'), (& $show $point.UsPerCall '0'), (& $show $point.LatencyP99Us '0'), $(if ($point.IsKnee) { '  knee' })
    }
)
($lines -join "\`n") + "\`n"`;

const views: Readonly<Record<string, readonly string[]>> = {
  Result: [
    customView("Result", shownRow, shownGroup),
    tableView(
      "Result",
      [
        column("Rank", 4, orDash("Rank"), true),
        column("Framework", 9),
        column("Runtime", 7),
        column("us/call", 9, number("UsPerCall", "0.#"), true),
        column("Ratio", 6, number("RatioToBest", "0.000"), true),
        column("Verdict", 12, orDash("Verdict")),
        column("P99 us", 9, number("LatencyP99Us", "0.#"), true),
        column("Calls/s", 9, number("CallsPerSecond", "0"), true),
      ],
      "Group",
    ),
    listOf(resultType),
  ],
  Run: [
    tableView("Run", [
      column("RunId", 22),
      column("Started", 16, day("StartedAt")),
      column("State", 11),
      column("Fit", 5, orDash("Fit")),
      column("Tag", 10, joined("Tag")),
      column("Measured", undefined, joined("Frameworks")),
    ]),
    listOf(runType),
  ],
  LoadCurve: [customView("LoadCurve", curve, { by: "$_.Group", heading: "$_.Group" }), listOf(curveType)],
  LoadPoint: [
    tableView("LoadPoint", [
      column("Concurrency", 11, "$_.Concurrency", true),
      column("ClientCount", 11, "$_.ClientCount", true),
      column("CallsPerSecond", 14, number("CallsPerSecond", "0"), true),
      column("UsPerCall", 10, number("UsPerCall", "0.#"), true),
      column("LatencyP99Us", 12, number("LatencyP99Us", "0.#"), true),
      column("IsKnee", 6),
    ]),
  ],
  Comparison: [customView("Comparison", shownRow, shownGroup), listOf(comparisonType)],
  Finding: [
    customView("Finding", finding, { by: "$_.Severity", heading: '"   Severity: $($_.Severity)"' }),
    tableView(
      "Finding",
      [column("Id", 20), column("What was seen", 34, "$_.Message"), column("What to do", undefined, orDash("Remedy"))],
      "Severity",
      true,
    ),
    listOf(findingType),
    listView("Environment", [
      { label: "Fit", script: "$_.Fit" },
      { label: "UnfitBecause", script: lines("$_.UnfitBecause"), when: "@($_.UnfitBecause).Count -gt 0" },
      { label: "ErrorCount", script: "$_.ErrorCount" },
      { label: "UnfitCount", script: "$_.UnfitCount" },
      { label: "WarningCount", script: "$_.WarningCount" },
      {
        label: "Findings",
        script: findingLines,
        when: "@($_.Findings).Count -gt 0",
      },
    ]),
  ],
  Environment: [
    tableView("EnvironmentChange", [
      column("Setting", 10),
      column("Before", 18, orDash("Before")),
      column("After", 18, orDash("After")),
      column("State", 14),
      column("Process", 8, orDash("ProcessId"), true),
    ]),
    listView("Runtime", [
      ...["Runtime", "Version", "Path", "Origin", "Source"].map((name) => ({ label: name, script: `$_.${name}` })),
      { label: "Packages", script: '@($_.Packages | ForEach-Object { "$($_.Name) $($_.Version)" }) -join "`n"' },
    ]),
    listView("Installation", [
      ...["Passed", "PassedCount", "FailedCount", "SkippedCount", "Version", "System", "PowerShell", "Node", "Python"].map((name) => ({
        label: name,
        script: orDash(name),
      })),
      {
        label: "Failed",
        script: lines(`$_.Steps | Where-Object { $_.State -eq 'Failed' } | ForEach-Object { "$($_.Id): $($_.Seen)" }`),
        when: "$_.FailedCount -gt 0",
      },
    ]),
    tableView(
      "InstallationStep",
      [column("Id", 18), column("State", 7), column("Seen", undefined, wrapped("$_.Seen", 52))],
      undefined,
      true,
    ),
    tableView("StoppedRun", [
      column("RunId", 22),
      column("Started", 16, day("StartedAt")),
      column("Processes", 9, "$_.ProcessCount", true),
      column("Files", 5, "$_.FileCount", true),
      column("Rules", 5, "$_.RuleCount", true),
      column("Settings", 8, "$_.SettingCount", true),
      column("Path", undefined, orDash("Path")),
    ]),
  ],
  Framework: [
    tableView("Framework", [
      column("Name", 9),
      column("Runtime", 7),
      column("Api", 5),
      column("Tuning", 14, joined("Tuning")),
      column("Available", 9),
      column("Version", 12, orDash("Version")),
      column("Reason", undefined, orDash("Reason")),
    ]),
    plainList("Framework", [
      "Name",
      "Runtime",
      "Api",
      "Available",
      "Version",
      "Reason",
      "Remedy",
      "IsFloor",
      "AdapterPath",
      "Pattern",
      "ServerModel",
      "EventLoop",
    ]),
  ],
};

const formatFile = (name: string, content: readonly string[]) => `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by engine/tools/formats.ts from its table of views: change that, then \`npm run formats\`. ${name} -->
<Configuration>
  <ViewDefinitions>
${content.join("\n")}
  </ViewDefinitions>
</Configuration>
`;

const membersFile =
  () => `# The members of each type of object, in their order, with what each is: made by engine/tools/formats.ts, which see.
@{
${types
  .map(
    ({ name, members }) =>
      `    ${name} = @(\n${members.map((member) => `        '${member.name} ${member.kind}${member.type === undefined ? "" : ` ${member.type}`}'`).join("\n")}\n    )`,
  )
  .join("\n")}
}
`;

const documentation = () => `# Objects

What the cmdlets return, member by member. Made by engine/tools/formats.ts from engine/src/objects. A figure that is not known is null; times end in
their unit. A Number is a double, a Count a whole number; Texts, Numbers, Counts and Objects are arrays, also of one or none. RpcBench.Result has \`Detail\` as well, the
cell as it stands in the result file (proto/result.schema.json), with histograms and launches.

${types
  .map(
    ({ name, about, members }) =>
      `## RpcBench.${name}\n${about}\n\n| member | kind | what |\n| --- | --- | --- |\n${members.map((member) => `| ${member.name} | ${member.kind}${member.type === undefined ? "" : ` of RpcBench.${member.type}`} | ${member.about} |`).join("\n")}\n`,
  )
  .join("\n")}`;

/** By the path in the repository. */
export function generatedFiles(): Map<string, string> {
  const formats = Object.entries(views).map(([name, content]): [string, string] => [
    `formats/RpcBench.${name}.Format.ps1xml`,
    formatFile(`RpcBench.${name}`, content),
  ]);
  return new Map([...formats, ["formats/RpcBench.Members.psd1", membersFile()], ["docs/objects.md", documentation()]]);
}
