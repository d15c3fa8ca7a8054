// Builds engine/dist: types and validators from the contracts in proto/, then the bundles. `--tests` bundles the tests too, `--bench` what the benches use.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import protobuf from "protobufjs";
import "protobufjs/ext/descriptor/index.js";
import { generateContracts } from "./contracts.mjs";
import { thirdPartyNotices } from "./notices.mjs";
import { buildPage } from "./page.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** The Python worker loads the service from a descriptor set: generated _pb2 modules would tie it to one protobuf version. */
async function generateDescriptor(folder) {
  const rootNamespace = await protobuf.load(at("proto/bench.proto"));
  rootNamespace.resolveAll();
  const message = rootNamespace.toDescriptor("proto3");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "bench.descriptor.bin"), message.constructor.encode(message).finish());
}

const common = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.17",
  splitting: true,
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunks/[name]-[hash]",
  // zeromq loads a native binary from its own package folder
  external: ["zeromq"],
  sourcemap: "linked",
  logLevel: "warning",
  // what CommonJS dependencies expect to find in an ES module
  banner: {
    js: [
      'import { createRequire as __createRequire } from "node:module";',
      'import { fileURLToPath as __fileURLToPath } from "node:url";',
      "const require = __createRequire(import.meta.url);",
      "const __filename = __fileURLToPath(import.meta.url);",
      'const __dirname = __fileURLToPath(new URL(".", import.meta.url));',
    ].join("\n"),
  },
};

/** What the engine's sources say of lock files, for this build, which is no TypeScript. */
async function lockFiles() {
  const { outputFiles } = await esbuild.build({ entryPoints: [at("engine/src/runtimes/npm-lock.ts")], format: "esm", write: false });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** Frameworks that are inside the bundle, each with what it needs, by the versions that go in. */
async function bundledVersions() {
  const { frameworks } = JSON.parse(await readFile(at("proto/frameworks.json"), "utf8"));
  const names = frameworks.flatMap(({ implementations }) =>
    implementations.filter((entry) => entry.runtime === "Node").map((entry) => entry.package),
  );
  const { versionsIn, installedLock } = await lockFiles();
  const lock = await readFile(at("node_modules", installedLock), "utf8").catch(() => "");
  const versions = {};
  for (const name of names) {
    if (name === null || common.external.includes(name)) continue;
    const { version } = JSON.parse(await readFile(at("node_modules", name, "package.json"), "utf8"));
    versions[name] = { ...versionsIn(lock, name), [name]: version };
  }
  return versions;
}

/**
 * A framework's package comes from the folder that a worker is given by --packages, where it is given one, and from the bundle else: the version
 * beside today's is measured by the very same worker.
 */
async function fromPackages() {
  const { frameworks } = JSON.parse(await readFile(at("proto/frameworks.json"), "utf8"));
  const names = frameworks.flatMap(({ implementations }) =>
    implementations.flatMap((entry) => (entry.runtime === "Node" ? (entry.package ?? []) : [])),
  );
  const filter = new RegExp(`^(${names.map((name) => name.replace(/[.\\/-]/g, "\\$&")).join("|")})(/package\\.json)?$`);
  const namespace = "framework";
  return {
    name: "from-packages",
    setup(build) {
      build.onResolve({ filter }, ({ path: name, importer }) =>
        importer.startsWith(at("engine/src/frameworks")) ? { path: name, namespace } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, ({ path: name }) => ({
        contents: [
          'const at = process.argv.indexOf("--packages");',
          `module.exports = at < 0 ? require(${JSON.stringify(name)})`,
          `  : require("node:module").createRequire(require("node:path").join(process.argv[at + 1], "package.json"))(${JSON.stringify(name)});`,
        ].join("\n"),
        resolveDir: root,
        loader: "js",
      }));
    },
  };
}

async function bundle() {
  const outdir = at("engine/dist");
  await rm(outdir, { recursive: true, force: true });
  await generateDescriptor(outdir);
  const { version } = JSON.parse(await readFile(at("package.json"), "utf8"));
  const { metafile } = await esbuild.build({
    ...common,
    metafile: true,
    entryPoints: {
      rpcbench: at("engine/src/cli/main.ts"),
      worker: at("engine/src/worker/main.ts"),
      "worker-stdin": at("engine/src/worker/stdin-thread.ts"),
      "last-resort": at("engine/src/cli/last-resort-thread.ts"),
    },
    outdir,
    plugins: [await fromPackages()],
    define: { RPCBENCH_VERSION: JSON.stringify(version), RPCBENCH_BUNDLED_PACKAGES: JSON.stringify(await bundledVersions()) },
    minify: true,
  });
  const page = await buildPage(at);
  await writeFile(path.join(outdir, "report.html"), page.html);
  await writeFile(path.join(outdir, "THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices([metafile, ...page.metafiles], at("node_modules")));
}

/** The engine's sources as the benches use them, and the Node worker of bench/overhead. */
async function bundleBench() {
  const outdir = at("engine/dist-bench");
  await rm(outdir, { recursive: true, force: true });
  const files = (await readdir(at("bench"), { recursive: true })).filter((name) => name.endsWith(".ts"));
  await esbuild.build({
    ...common,
    entryPoints: files.map((name) => ({ in: at("bench", name), out: name.replace(/\.ts$/, "") })),
    outdir,
    define: { RPCBENCH_VERSION: JSON.stringify("0.0.0-bench"), RPCBENCH_BUNDLED_PACKAGES: JSON.stringify(await bundledVersions()) },
  });
}

async function bundleTests() {
  const outdir = at("engine/dist-test");
  await rm(outdir, { recursive: true, force: true });
  const files = (await readdir(at("engine/test"), { recursive: true })).filter((name) => name.endsWith(".test.ts"));
  await esbuild.build({
    ...common,
    entryPoints: [
      ...files.map((name) => ({ in: at("engine/test", name), out: name.replace(/\.ts$/, "") })),
      { in: at("engine/tools/powershell.ts"), out: "powershell" },
    ],
    outdir,
    packages: "external",
    define: { RPCBENCH_VERSION: JSON.stringify("0.0.0-test"), RPCBENCH_BUNDLED_PACKAGES: "{}" },
  });
}

await generateContracts(at);
await bundle();
if (process.argv.includes("--tests")) await bundleTests();
if (process.argv.includes("--bench")) await bundleBench();
