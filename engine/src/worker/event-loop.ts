// What the calls of a Node worker wait in, for the record; proto/frameworks.json states it for each system.
const mechanisms: Partial<Record<NodeJS.Platform, string>> = { win32: "IOCP", darwin: "kqueue" };

export const eventLoop = (platform: NodeJS.Platform = process.platform) => `libuv, ${mechanisms[platform] ?? "epoll"}`;
