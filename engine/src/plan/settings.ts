// Settings that one scenario alone has.
export interface ScenarioSetting {
  readonly key: "arguments" | "streamCount" | "payloadBytes" | "payloadContent";
  /** As it is typed, without the dashes. */
  readonly option: string;
  readonly scenario: string;
}

export const scenarioSettings: readonly ScenarioSetting[] = [
  { key: "arguments", option: "argument", scenario: "SimpleCall" },
  { key: "streamCount", option: "stream-count", scenario: "Stream" },
  { key: "payloadBytes", option: "payload-size", scenario: "Payload" },
  { key: "payloadContent", option: "payload-content", scenario: "Payload" },
];

/** Naming a scenario's own setting means that scenario alone: `--payload-size 1MB` runs Payload. Undefined: none was named. */
export function impliedScenarios(request: Partial<Record<ScenarioSetting["key"], unknown>>): string[] | undefined {
  const named = scenarioSettings.filter(({ key }) => request[key] !== undefined);
  return named.length === 0 ? undefined : [...new Set(named.map(({ scenario }) => scenario))];
}
