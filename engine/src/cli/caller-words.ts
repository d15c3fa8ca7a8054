// What a problem says to who asked: messages name options and commands as they are typed in a shell, and PowerShell has parameters and cmdlets.
import { categoryOf } from "../errors/category.ts";
import type { Problem } from "../errors/problem.ts";
import { options, parameterOf } from "../plan/options.ts";
import { setupCommand } from "../python/setup-command.ts";

/** Of commands that measure nothing, and so have no row in proto/options.json. */
const otherOptions = { force: "Force", package: "Package" } as const;

const parameters = new Map<string, string>([
  ...Object.entries(otherOptions),
  ...options.flatMap((option): [string, string][] => {
    const parameter = parameterOf(option);
    return parameter === null ? [] : [[option.name, parameter]];
  }),
]);

/** The longer ones first, for the shorter ones are parts of them. */
export const cmdlets: readonly (readonly [command: string, cmdlet: string])[] = [
  [setupCommand, "Install-RpcBenchmarkRuntime"],
  ["rpcbench baseline set", "Set-RpcBenchmarkBaseline"],
  ["rpcbench baseline list", "Get-RpcBenchmarkBaseline"],
  ["rpcbench baseline show", "Get-RpcBenchmarkBaseline"],
  ["rpcbench baseline remove", "Remove-RpcBenchmarkBaseline"],
  ["rpcbench runtime new", "New-RpcBenchmarkRuntime"],
  ["rpcbench runtime list", "Get-RpcBenchmarkRuntime"],
  ["rpcbench runtime remove", "Remove-RpcBenchmarkRuntime"],
  ["rpcbench check --prove", "Test-RpcBenchmarkGate"],
  ["rpcbench check", "Test-RpcBenchmarkResult"],
  ["rpcbench doctor", "Test-RpcBenchmarkEnvironment"],
  ["rpcbench export", "Export-RpcBenchmarkResult"],
  ["rpcbench frameworks", "Get-RpcBenchmarkFramework"],
  ["rpcbench plan --save", "New-RpcBenchmarkPlan -Path"],
  ["rpcbench plan --json", "New-RpcBenchmarkPlan"],
  ["rpcbench report", "Show-RpcBenchmarkReport"],
  ["rpcbench results", "Get-RpcBenchmarkRun"],
  ["rpcbench run", "Invoke-RpcBenchmark"],
  ["rpcbench serve", "Start-RpcBenchmarkServer"],
  ["rpcbench setup", "Install-RpcBenchmarkRuntime"],
];

/** Where it is what to type, and not what npm itself says. */
const build = /(?<=[Rr]un:? )npm (?:run build|ci)(?![\w-])/g;

/** Set by the module for every engine that it starts. */
const isPowerShell = () => process.env.RPCBENCH_CALLER === "PowerShell";

/** --payload-size as -PayloadSize, rpcbench doctor as Test-RpcBenchmarkEnvironment. Options of other programs (pip, apt) stay as they are. */
export function inPowerShell(text: string): string {
  const commands = cmdlets.reduce((said, [command, cmdlet]) => said.replaceAll(command, cmdlet), text).replaceAll(build, "./build.ps1");
  return commands.replaceAll(/(?<![\w-])--([a-z]+(?:-[a-z]+)*)(?![\w-])/g, (typed, name: string) => {
    const parameter = parameters.get(name);
    return parameter === undefined ? typed : `-${parameter}`;
  });
}

/** A sentence in the words of who asked. */
export const forCaller = (text: string): string => (isPowerShell() ? inPowerShell(text) : text);

/** As programs get it: with its category, in the words of who asked. */
export function problemForCaller<P extends Problem>(problem: P) {
  const { message, remedy } = problem;
  return {
    ...problem,
    message: forCaller(message),
    ...(remedy === undefined ? {} : { remedy: forCaller(remedy) }),
    category: categoryOf(problem.id),
  };
}
