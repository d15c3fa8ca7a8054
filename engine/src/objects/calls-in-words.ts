// What members say of the calls that were made.
import { scenarios } from "../scenarios/index.ts";

const names = scenarios.map(({ name }) => name);

export const scenariosInWords = `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

export const payloadInWords = "Size of the payload of one call, in scenarios with payloads";
