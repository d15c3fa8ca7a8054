// The licences of everything that is distributed with the engine: the packages of which some code is in the bundle, and those beside it.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Not in the bundle, but in the package: zeromq, and what it loads its native binary with. */
const beside = ["zeromq", "cmake-ts"];

/** What is inside a package without being a package of npm. */
const inside = {
  zeromq: `The file addon.node contains libzmq (MPL-2.0). Its source code is available at https://github.com/zeromq/libzmq.
It also contains libsodium (ISC), https://github.com/jedisct1/libsodium:

Copyright (c) 2013-2024 Frank Denis <j at pureftpd dot org>

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

const rule = "=".repeat(80);

/** `metafiles` are esbuild's: which files' code went into which output. */
export async function thirdPartyNotices(metafiles, modulesFolder) {
  const folders = new Set(beside);
  for (const output of metafiles.flatMap(({ outputs }) => Object.values(outputs))) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = packageFolder(file);
      if (folder !== null && bytesInOutput > 0) folders.add(folder);
    }
  }
  const notices = await Promise.all([...folders].sort().map((folder) => notice(path.join(modulesFolder, folder))));
  const head = "RpcBench contains code of the packages below. Each is used under its own licence, which follows its name.";
  return `${[head, ...notices].join(`\n\n${rule}\n`)}\n`;
}

/** `a/node_modules/@x/y/lib/z.js` -> `@x/y`; of a package inside a package's own node_modules, `p/node_modules/q`. Null for a file of ours. */
export function packageFolder(file) {
  return /node_modules\/((?:(?:@[^/]+\/)?[^/]+\/node_modules\/)*(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? null;
}

async function notice(folder) {
  const { name, version, author, homepage, ...rest } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  // `licenses` is how npm once had it
  const license = rest.license ?? rest.licenses?.map(({ type }) => type).join(" OR ") ?? "licence below";
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(
    files.map(async (file) => (await readFile(path.join(folder, file), "utf8")).replaceAll("\r\n", "\n").trim()),
  );
  if (texts.length === 0) {
    const by = typeof author === "object" ? author.name : author;
    texts.push(`The package comes without the licence's text. Its package.json says: ${license}${by ? `, by ${by}` : ""}.`);
  }
  if (inside[name]) texts.push(inside[name]);
  return [`${name} ${version} (${license})${homepage ? `\n${homepage}` : ""}`, ...texts].join("\n\n");
}
