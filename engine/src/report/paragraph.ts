// A run in one paragraph, for a ticket or a mail.
import type { Answer } from "../exporters/answers.ts";
import type { ReportModel, RunModel } from "./model/types.ts";

export function renderParagraph({ runs, change }: ReportModel): string {
  const run = runs.at(-1);
  if (run === undefined) return "";
  const parts = [
    ...(run.fit ? [] : ["This run is unfit: do not rely on it. Its findings say why."]),
    ...run.answers.map(sentenceOf),
    ...(run.answers.length === 0 ? ["This run has no figures that answer a question."] : []),
    ...(run.unasked.length === 0 ? [] : [`Not measured: ${run.unasked.map(lowered).join(", ")}.`]),
    ...(change === null
      ? []
      : ["It is shown next to another run that was not measured in alternation with it, so there are no verdicts between the two."]),
    measuredOn(run),
  ];
  return parts.join(" ");
}

export const sentenceOf = ({ question, where, sentence }: Answer): string => `${question}${where === "" ? "" : ` (${where})`}: ${sentence}`;

const lowered = (question: string) => (/^[A-Z]{2}/.test(question) ? question : `${question.charAt(0).toLowerCase()}${question.slice(1)}`);

function measuredOn({ facts, startedAt, runId }: RunModel): string {
  const value = (name: string) => facts.find((fact) => fact.name === name)?.value ?? "";
  return `Measured ${startedAt.slice(0, 10)} on ${value("Processor")}, ${value("System")} (run ${runId}).`;
}
