// Whether a machine and a run are fit to be measured and relied on.
export { type CpuBusy, isDisturbed, otherShareOf } from "./disturbance.ts";
export type { BlockEvidence, CellEvidence, GroupEvidence, LaunchEvidence, RunEvidence } from "./evidence.ts";
export { type Finding, gravestFirst, type Severity } from "./finding.ts";
export { judgeAfter } from "./judge-after.ts";
export { lookBefore, lookBeforeInDetail } from "./look-before.ts";
export { type Machine, thisMachine } from "./machine.ts";
export { type PortUse, portShare, readPorts } from "./ports.ts";
export { processSpin, SpinWatch } from "./spin.ts";
export { type CpuTicks, readCpuTicks, stealShare } from "./steal.ts";
export { hookFindings } from "./variables/hooks.ts";
export { type Measured, type RecordedVariable, recordedVariables } from "./variables/judge.ts";
export { waitForQuiet } from "./wait-quiet.ts";
