// What a contract is in code. engine/tools/contracts.mjs makes one of each schema in proto/.
import type { ValidateFunction } from "ajv";

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
