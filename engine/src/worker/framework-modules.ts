// Finds the framework to measure, and imports nothing of any other.

import { toWorkerError } from "../frameworks/errors.ts";
import type { ClientModule, ServerModule } from "../frameworks/interface.ts";

/** Both imports are patterns that esbuild resolves to every folder there is: a new framework is a folder, and no list here. */
export async function importServer(module: string): Promise<ServerModule> {
  return (await importing(module, () => import(`../frameworks/${module}/server.ts`))).server;
}

export async function importClient(module: string): Promise<ClientModule> {
  return (await importing(module, () => import(`../frameworks/${module}/client.ts`))).client;
}

async function importing<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    throw toWorkerError(error, "PackageMissing", `The framework ${name} cannot be imported`);
  }
}
