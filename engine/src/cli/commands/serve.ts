// `rpcbench serve` for a person: a server in the foreground until Ctrl+C, or until its time is over.
import { rm } from "node:fs/promises";
import path from "node:path";
import type { ServeRequest } from "../../../generated/serve.d.ts";
import { RpcBenchError } from "../../errors/problem.ts";
import { dataFolder } from "../../machine/paths.ts";
import { readNumber } from "../../plan/kinds.ts";
import { optionOf } from "../../plan/options.ts";
import { writeEndpoint } from "../../serving/endpoint-file.ts";
import { serve } from "../../serving/serve.ts";
import { print } from "../output.ts";
import { formatProblem } from "../report-error.ts";

export interface ServeOptions {
  readonly framework?: string;
  readonly runtime?: string;
  readonly api?: string;
  readonly tuning?: string;
  readonly listen?: string;
  readonly port?: string;
  readonly for?: string;
  readonly client?: string[];
  readonly maxPayload?: string;
  readonly python?: string;
  readonly endpoint?: string;
}

export async function serveCommand(options: ServeOptions, engineVersion: string, { signal }: AbortController): Promise<void> {
  let written: string | undefined;
  try {
    await serve({
      request: toRequest(options),
      engineVersion,
      signal,
      warn: (warning) => process.stderr.write(`Warning: ${formatProblem(warning)}\n`),
      async onReady(endpoint) {
        const file = path.resolve(options.endpoint ?? path.join(dataFolder(), "endpoints", `${endpoint.id}.json`));
        await writeEndpoint(file, endpoint);
        written = file;
        const { host, port } = endpoint.endpoint;
        print(
          [
            `${endpoint.framework} on ${endpoint.runtime} (${endpoint.api}, ${endpoint.variant}) listens on ${host}:${port} until ${endpoint.expiresAt}; Ctrl+C ends it.`,
            `Endpoint: ${file}`,
            "It contains the server's token, so keep it readable only by you. Copy it to the machine that measures and run there: rpcbench run --endpoint FILE",
            "",
          ].join("\n"),
        );
      },
    });
  } finally {
    if (written !== undefined) await rm(written, { force: true }).catch(() => {});
  }
}

function toRequest(options: ServeOptions): ServeRequest {
  const { framework, runtime, api, tuning, listen = "127.0.0.1", port, client, maxPayload, python, for: time } = options;
  if (framework === undefined) throw RpcBenchError.of("BadArguments", { reason: "--framework is missing: the framework to serve" });
  return {
    version: 1,
    framework,
    listenAddress: listen,
    ...(runtime === undefined ? {} : { runtime }),
    ...(api === undefined ? {} : { api }),
    ...(tuning === undefined ? {} : { variant: tuning }),
    ...(port === undefined ? {} : { port: portOf(port) }),
    ...(time === undefined ? {} : { seconds: time }),
    ...(client === undefined ? {} : { remoteAddresses: client }),
    ...(maxPayload === undefined ? {} : { maxPayloadBytes: readNumber(optionOf("payloadBytes"), maxPayload) }),
    ...(python === undefined ? {} : { python }),
  };
}

function portOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw RpcBenchError.of("InvalidPort", { value: text });
  return Number(text);
}
