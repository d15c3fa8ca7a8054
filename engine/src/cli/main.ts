// The entry. It loads nothing before it knows that this Node can read the rest.
import { isNodeTooOld } from "./node-version.ts";

if (isNodeTooOld(process.versions.node)) {
  const { refuseOldNode } = await import("./old-node.ts");
  refuseOldNode();
} else {
  const { main } = await import("./program.ts");
  await main(process.argv);
}
