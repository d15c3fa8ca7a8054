// What is made from proto/*.schema.json: a contract's types, its validator, and the object that has both, each in a file of its own, so that a program
// loads the contracts that it reads and no others. Adding a schema to proto/ adds its contract.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

/** worker-reply as workerReply. */
const identifierOf = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The newest that is known. A contract whose lines carry no version (control) has its first. */
const versionOf = ({ oneOf = [], ...schema }) => [schema, ...oneOf].flatMap(({ properties }) => properties?.version?.const ?? [])[0] ?? 1;

const contractOf = (name, schema) => `// Generated from proto/${name}.schema.json.
import schema from "../../../proto/${name}.schema.json" with { type: "json" };
import type { Contract } from "../../src/contracts/contract.ts";
import type { ${schema.title} } from "../${name}.d.ts";
import validate from "../validators/${name}.mjs";

export const ${identifierOf(name)}: Contract<${schema.title}> = { name: "${name}", version: ${versionOf(schema)}, schema, validate };
`;

export async function generateContracts(at) {
  const schemas = await Promise.all(
    (await readdir(at("proto")))
      .filter((file) => file.endsWith(".schema.json"))
      .sort()
      .map(async (file) => ({ name: file.replace(".schema.json", ""), schema: JSON.parse(await readFile(at("proto", file), "utf8")) })),
  );
  const ajv = new Ajv({ code: { source: true, esm: true }, allowUnionTypes: true, strictTypes: false });
  for (const { name, schema } of schemas) ajv.addSchema(schema, name);
  const types = { bannerComment: "", unreachableDefinitions: true, format: false, additionalProperties: false };

  const folder = at("engine/generated");
  const write = (file, text) => writeFile(path.join(folder, file), text);
  for (const part of ["contracts", "validators"]) {
    await rm(path.join(folder, part), { recursive: true, force: true });
    await mkdir(path.join(folder, part), { recursive: true });
  }
  for (const { name, schema } of schemas) {
    // before `compile`, which changes the schema that it is given
    await write(`validators/${name}.mjs`, standaloneCode(ajv, ajv.getSchema(name)));
    await write(`validators/${name}.d.mts`, 'declare const validate: import("ajv").ValidateFunction;\nexport default validate;\n');
    await write(`contracts/${name}.ts`, contractOf(name, schema));
    await write(`${name}.d.ts`, `// Generated from proto/${name}.schema.json.\n${await compile(structuredClone(schema), name, types)}`);
  }
  // for what has to do with all of them
  const all = schemas.map(({ name }) => `export { ${identifierOf(name)} } from "./contracts/${name}.ts";`);
  await write("contracts.ts", `// Generated from proto/*.schema.json.\n${all.join("\n")}\n`);
}
