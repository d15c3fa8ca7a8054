// Environment variables that change what a call costs.
import { variableFindings } from "../variables/judge.ts";
import type { BeforeCheck } from "./check.ts";

export const variables: BeforeCheck = {
  id: "VariableSlowsCalls",
  about: "environment variables that slow calls",
  alone: false,
  async look({ environment, measured, platform }) {
    return variableFindings(environment, measured, platform);
  },
};
