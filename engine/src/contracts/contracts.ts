// Every contract that crosses a process: its type, its version, its schema and its generated validator. Each is an export of its own, so that
// a bundle holds only those it reads: a worker is measured with what it carries, and the result's validator alone is larger than all of a worker.

import type { ValidateFunction } from "ajv";
import adapterSchema from "../../../proto/adapter.schema.json" with { type: "json" };
import answerSchema from "../../../proto/answer.schema.json" with { type: "json" };
import askSchema from "../../../proto/ask.schema.json" with { type: "json" };
import baselineSchema from "../../../proto/baseline.schema.json" with { type: "json" };
import baselineRunSchema from "../../../proto/baseline-run.schema.json" with { type: "json" };
import controlSchema from "../../../proto/control.schema.json" with { type: "json" };
import doctorSchema from "../../../proto/doctor.schema.json" with { type: "json" };
import endpointSchema from "../../../proto/endpoint.schema.json" with { type: "json" };
import environmentJournalSchema from "../../../proto/environment-journal.schema.json" with { type: "json" };
import eventsSchema from "../../../proto/events.schema.json" with { type: "json" };
import frameworksSchema from "../../../proto/frameworks.schema.json" with { type: "json" };
import optionsSchema from "../../../proto/options.schema.json" with { type: "json" };
import planSchema from "../../../proto/plan.schema.json" with { type: "json" };
import questionSchema from "../../../proto/question.schema.json" with { type: "json" };
import reportSchema from "../../../proto/report.schema.json" with { type: "json" };
import reportAnswerSchema from "../../../proto/report-answer.schema.json" with { type: "json" };
import resultSchema from "../../../proto/result.schema.json" with { type: "json" };
import runRecordSchema from "../../../proto/run-record.schema.json" with { type: "json" };
import runtimeSchema from "../../../proto/runtime.schema.json" with { type: "json" };
import serveSchema from "../../../proto/serve.schema.json" with { type: "json" };
import setupSchema from "../../../proto/setup.schema.json" with { type: "json" };
import setupEventsSchema from "../../../proto/setup-events.schema.json" with { type: "json" };
import workerCommandSchema from "../../../proto/worker-command.schema.json" with { type: "json" };
import workerReplySchema from "../../../proto/worker-reply.schema.json" with { type: "json" };
import type { AdapterManifest } from "../../generated/adapter";
import type { Answer } from "../../generated/answer";
import type { Ask } from "../../generated/ask";
import type { Baseline } from "../../generated/baseline";
import type { BaselineRun } from "../../generated/baseline-run";
import type { Control } from "../../generated/control";
import type { Doctor } from "../../generated/doctor";
import type { Endpoint } from "../../generated/endpoint";
import type { EnvironmentJournal } from "../../generated/environment-journal";
import type { EngineEvent } from "../../generated/events";
import type { Registry } from "../../generated/frameworks";
import type { OptionTable } from "../../generated/options";
import type { PlanRequest } from "../../generated/plan";
import type { Question } from "../../generated/question";
import type { ReportRequest } from "../../generated/report";
import type { ReportAnswer } from "../../generated/report-answer";
import type { Run } from "../../generated/result";
import type { RunRecordLine } from "../../generated/run-record";
import type { NamedRuntime } from "../../generated/runtime";
import type { ServeRequest } from "../../generated/serve";
import type { SetupRequest } from "../../generated/setup";
import type { SetupEvent } from "../../generated/setup-events";
import * as validators from "../../generated/validators.mjs";
import type { WorkerCommand } from "../../generated/worker-command";
import type { WorkerReply } from "../../generated/worker-reply";

export interface Contract<T> {
  /** As its file in proto/ is called. */
  readonly name: string;
  /** The newest version this code reads. */
  readonly version: number;
  readonly schema: object;
  readonly validate: ValidateFunction;
  /** Never there: it gives the contract's type to the compiler. */
  readonly type?: T;
}

export const adapter: Contract<AdapterManifest> = {
  name: "adapter",
  version: 1,
  schema: adapterSchema,
  validate: validators.validate_adapter,
};
export const frameworks: Contract<Registry> = {
  name: "frameworks",
  version: 1,
  schema: frameworksSchema,
  validate: validators.validate_frameworks,
};
export const options: Contract<OptionTable> = { name: "options", version: 1, schema: optionsSchema, validate: validators.validate_options };
export const plan: Contract<PlanRequest> = { name: "plan", version: 1, schema: planSchema, validate: validators.validate_plan };
export const question: Contract<Question> = {
  name: "question",
  version: 1,
  schema: questionSchema,
  validate: validators.validate_question,
};
export const control: Contract<Control> = { name: "control", version: 1, schema: controlSchema, validate: validators.validate_control };
export const endpoint: Contract<Endpoint> = {
  name: "endpoint",
  version: 1,
  schema: endpointSchema,
  validate: validators.validate_endpoint,
};
export const serve: Contract<ServeRequest> = { name: "serve", version: 1, schema: serveSchema, validate: validators.validate_serve };
export const events: Contract<EngineEvent> = { name: "events", version: 1, schema: eventsSchema, validate: validators.validate_events };
export const workerCommand: Contract<WorkerCommand> = {
  name: "worker-command",
  version: 2,
  schema: workerCommandSchema,
  validate: validators.validate_worker_command,
};
export const workerReply: Contract<WorkerReply> = {
  name: "worker-reply",
  version: 2,
  schema: workerReplySchema,
  validate: validators.validate_worker_reply,
};
export const result: Contract<Run> = { name: "result", version: 2, schema: resultSchema, validate: validators.validate_result };
export const runRecord: Contract<RunRecordLine> = {
  name: "run-record",
  version: 1,
  schema: runRecordSchema,
  validate: validators.validate_run_record,
};
export const doctor: Contract<Doctor> = { name: "doctor", version: 1, schema: doctorSchema, validate: validators.validate_doctor };
export const report: Contract<ReportRequest> = { name: "report", version: 1, schema: reportSchema, validate: validators.validate_report };
export const reportAnswer: Contract<ReportAnswer> = {
  name: "report-answer",
  version: 1,
  schema: reportAnswerSchema,
  validate: validators.validate_report_answer,
};
export const setup: Contract<SetupRequest> = { name: "setup", version: 1, schema: setupSchema, validate: validators.validate_setup };
export const setupEvents: Contract<SetupEvent> = {
  name: "setup-events",
  version: 1,
  schema: setupEventsSchema,
  validate: validators.validate_setup_events,
};
export const ask: Contract<Ask> = { name: "ask", version: 1, schema: askSchema, validate: validators.validate_ask };
export const answer: Contract<Answer> = { name: "answer", version: 1, schema: answerSchema, validate: validators.validate_answer };
export const baseline: Contract<Baseline> = {
  name: "baseline",
  version: 1,
  schema: baselineSchema,
  validate: validators.validate_baseline,
};
export const baselineRun: Contract<BaselineRun> = {
  name: "baseline-run",
  version: 1,
  schema: baselineRunSchema,
  validate: validators.validate_baseline_run,
};
export const runtime: Contract<NamedRuntime> = {
  name: "runtime",
  version: 1,
  schema: runtimeSchema,
  validate: validators.validate_runtime,
};
/** Written and read by the PowerShell module alone; it stands here for the golden examples. */
export const environmentJournal: Contract<EnvironmentJournal> = {
  name: "environment-journal",
  version: 1,
  schema: environmentJournalSchema,
  validate: validators.validate_environment_journal,
};
