// NODE_OPTIONS, flag by flag.
import { type NodeFlag, nodeFlags } from "../../machine/node-flags.ts";
import type { VariableJudgement, VariableVerdict } from "./judgement.ts";

/** Flags that slow calls; measured, see docs/checks.md. */
const slows: Readonly<Record<string, string>> = {
  "--jitless": "keeps V8 from compiling",
  "--no-opt": "keeps V8 from compiling for speed",
  "--max-lazy": "keeps V8 from compiling for speed",
};

/** Flags that are known to do little, or nothing while calls are made. */
const harmless: ReadonlySet<string> = new Set([
  "--max-old-space-size",
  "--max-semi-space-size",
  "--max-http-header-size",
  "--enable-source-maps",
  "--no-warnings",
  "--no-deprecation",
  "--trace-warnings",
  "--trace-deprecation",
  "--trace-uncaught",
  "--throw-deprecation",
  "--pending-deprecation",
  "--disable-warning",
  "--unhandled-rejections",
  "--stack-trace-limit",
  "--dns-result-order",
  "--network-family-autoselection",
  "--no-network-family-autoselection",
  "--use-openssl-ca",
  "--use-bundled-ca",
  "--use-system-ca",
  "--openssl-legacy-provider",
  "--openssl-config",
  "--tls-min-v1.2",
  "--tls-max-v1.3",
  "--icu-data-dir",
  "--conditions",
  "--preserve-symlinks",
  "--preserve-symlinks-main",
  "--expose-gc",
  "--no-experimental-fetch",
  "--no-experimental-global-webcrypto",
  "--experimental-strip-types",
  "--title",
]);

function judgeFlag({ name, text }: NodeFlag): { readonly verdict: VariableVerdict; readonly says: string } {
  const slow = slows[name];
  if (slow !== undefined) return { verdict: "Unfit", says: `${text} ${slow}.` };
  if (harmless.has(name)) return { verdict: "Recorded", says: "" };
  return { verdict: "Warned", says: `The effect of ${text} on calls is unknown.` };
}

/** The gravest flag's verdict; the remedy names the flags, not the whole variable. */
export function judgeNodeOptions(value: string): VariableJudgement {
  const judged = nodeFlags(value).map((flag) => ({ flag, ...judgeFlag(flag) }));
  for (const verdict of ["Unfit", "Warned"] as const) {
    const of = judged.filter((each) => each.verdict === verdict);
    if (of.length > 0)
      return {
        verdict,
        says: of.map(({ says }) => says).join(" "),
        remedy: `Remove ${of.map(({ flag }) => flag.text).join(" and ")} from NODE_OPTIONS.`,
      };
  }
  return { verdict: "Recorded" };
}
