import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parsePackages } from "../../src/runtimes/packages.ts";

const refused = (given: string[], id: string) =>
  assert.throws(
    () => parsePackages(given),
    (error: { problem?: { id?: string } }) => error.problem?.id === id,
  );

describe("packages of a runtime", () => {
  it("are npm's or pip's, by their names, with one or two signs of equality", () => {
    assert.deepEqual(parsePackages(["@grpc/grpc-js=1.10.0", "ZeroMQ==6.4.2"]), {
      runtime: "Node",
      packages: [
        { name: "@grpc/grpc-js", version: "1.10.0" },
        { name: "zeromq", version: "6.4.2" },
      ],
    });
    assert.deepEqual(parsePackages(["grpcio = 1.60.0", "protobuf=4.25.0"]).runtime, "Python");
  });

  it("each have one exact version", () => {
    for (const given of ["zeromq", "zeromq=", "zeromq=latest", "zeromq=^6.0.0", "zeromq=6 --force", "zeromq=../6", "=1.0.0"]) {
      refused([given], "InvalidRuntimePackage");
    }
    refused(["zeromq=6.4.2", "zeromq=6.5.0"], "InvalidRuntimePackage");
  });

  it("are of frameworks and of nothing else, and of one kind", () => {
    refused(["left-pad=1.0.0"], "NoFrameworkPackage");
    refused(["fastjsonschema=2.16.0"], "NoFrameworkPackage");
    refused(["zeromq=6.4.2", "pyzmq=25.1.0"], "RuntimePackagesMixed");
    refused([], "RuntimePackagesMixed");
  });
});
