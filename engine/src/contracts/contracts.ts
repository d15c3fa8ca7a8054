// Every contract that crosses a process: its type, its version, its schema and its generated validator.

import type { ValidateFunction } from "ajv";
import controlSchema from "../../../proto/control.schema.json" with { type: "json" };
import eventsSchema from "../../../proto/events.schema.json" with { type: "json" };
import frameworksSchema from "../../../proto/frameworks.schema.json" with { type: "json" };
import planSchema from "../../../proto/plan.schema.json" with { type: "json" };
import resultSchema from "../../../proto/result.schema.json" with { type: "json" };
import workerCommandSchema from "../../../proto/worker-command.schema.json" with { type: "json" };
import workerReplySchema from "../../../proto/worker-reply.schema.json" with { type: "json" };
import type { Control } from "../../generated/control";
import type { EngineEvent } from "../../generated/events";
import type { Registry } from "../../generated/frameworks";
import type { PlanRequest } from "../../generated/plan";
import type { Run } from "../../generated/result";
import * as validators from "../../generated/validators.mjs";
import type { WorkerCommand } from "../../generated/worker-command";
import type { WorkerReply } from "../../generated/worker-reply";

export interface Contracts {
  readonly frameworks: Registry;
  readonly plan: PlanRequest;
  readonly control: Control;
  readonly events: EngineEvent;
  readonly "worker-command": WorkerCommand;
  readonly "worker-reply": WorkerReply;
  readonly result: Run;
}

export type ContractName = keyof Contracts;

interface Contract {
  /** The newest version this code reads. */
  readonly version: number;
  readonly schema: object;
  readonly validate: ValidateFunction;
}

export const contracts: Readonly<Record<ContractName, Contract>> = {
  frameworks: { version: 1, schema: frameworksSchema, validate: validators.validate_frameworks },
  plan: { version: 1, schema: planSchema, validate: validators.validate_plan },
  control: { version: 1, schema: controlSchema, validate: validators.validate_control },
  events: { version: 1, schema: eventsSchema, validate: validators.validate_events },
  "worker-command": { version: 1, schema: workerCommandSchema, validate: validators.validate_worker_command },
  "worker-reply": { version: 1, schema: workerReplySchema, validate: validators.validate_worker_reply },
  result: { version: 1, schema: resultSchema, validate: validators.validate_result },
};
