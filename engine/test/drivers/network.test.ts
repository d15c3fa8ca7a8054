import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { networkDrivers } from "../../src/drivers/network.ts";
import { script } from "../../src/drivers/windows.ts";
import { fakeMachine } from "../checks/fake-machine.ts";

const command = `powershell -NoProfile -NonInteractive -Command ${script}`;
const onWindows = (answer: string | { readonly code: number; readonly stdout: string }) =>
  networkDrivers(fakeMachine({ platform: "win32", commands: { [command]: answer } }));

describe("the drivers of network adapters", () => {
  it("are on Linux what sysfs says of adapters with a device, with a version where the driver has one", async () => {
    const files = {
      "/sys/class/net/eth1/device/uevent": "DRIVER=virtio_net\nMODALIAS=virtio:d00000001v00001AF4\n",
      "/sys/class/net/eth0/device/uevent": "DRIVER=ena\nPCI_CLASS=20000\n",
      "/sys/class/net/eth0/device/driver/module/version": "2.8.9g\n",
      "/sys/class/net/lo/type": "772\n",
      "/sys/class/net/odd/device/uevent": "MODALIAS=x\n",
    };
    assert.deepEqual(await networkDrivers(fakeMachine({ files })), [
      { adapter: "eth0", driver: "ena", version: "2.8.9g" },
      { adapter: "eth1", driver: "virtio_net", version: null },
    ]);
  });

  it("are on Windows what CIM says, by their files' names", async () => {
    const lines = [
      "Red Hat VirtIO Ethernet Adapter\t\\SystemRoot\\System32\\drivers\\netkvm.sys\t100.93.104.24000",
      "Intel(R) I219-V #2\te1d.sys\t",
      "\tno-adapter.sys\t1",
      "No driver\t\t1",
      "",
    ];
    assert.deepEqual(await onWindows(lines.join("\r\n")), [
      { adapter: "Intel(R) I219-V #2", driver: "e1d", version: null },
      { adapter: "Red Hat VirtIO Ethernet Adapter", driver: "netkvm", version: "100.93.104.24000" },
    ]);
  });

  it("are none where the system does not tell", async () => {
    assert.deepEqual(await onWindows({ code: 1, stdout: "Get-CimInstance : Access denied\t\t" }), []);
    assert.deepEqual(await networkDrivers(fakeMachine({ platform: "win32" })), []);
    assert.deepEqual(await networkDrivers(fakeMachine({ platform: "darwin" })), []);
    assert.deepEqual(await networkDrivers(fakeMachine({})), []);
  });
});
