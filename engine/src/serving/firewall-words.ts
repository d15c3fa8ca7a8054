// What to type so that others reach a port.

export function howToOpen(port: number, clients: readonly string[], platform: NodeJS.Platform = process.platform): string {
  if (platform === "win32") {
    const who = clients.length === 0 ? "THEIR-ADDRESS" : clients.join(", ");
    return `In an elevated PowerShell: New-RpcBenchmarkFirewallRule -Program PROGRAM -Port ${port} -LocalAddress ADDRESS -RemoteAddress ${who}, with program and address from the endpoint.`;
  }
  if (platform !== "linux") return "If the system's firewall is on, allow incoming connections for the program that listens.";
  const sources = clients.length === 0 ? ["THEIR-ADDRESS"] : clients;
  const each = (command: (source: string) => string) => sources.map(command).join("; ");
  return [
    "If a firewall is on, run one of these as root.",
    `firewalld: ${each((source) => `firewall-cmd --add-rich-rule='rule family=ipv4 source address=${source} port port=${port} protocol=tcp accept'`)}`,
    `| ufw: ${each((source) => `ufw allow proto tcp from ${source} to any port ${port}`)}`,
    `| nft: ${each((source) => `nft add rule inet filter input ip saddr ${source} tcp dport ${port} accept`)}`,
  ].join(" ");
}
