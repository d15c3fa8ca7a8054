// What Windows' commands print. The English ones of sc, reg, netstat are as documented by Microsoft; those in German have its labels and states.

export const sc = (state: string, labels: "English" | "German" = "English") =>
  [
    "",
    "SERVICE_NAME: WinDefend ",
    `        ${labels === "English" ? "TYPE " : "TYP  "}              : 10  WIN32_OWN_PROCESS  `,
    `        ${labels === "English" ? "STATE " : "STATUS"}             : ${state} `,
    "                                (NOT_STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)",
    `        ${labels === "English" ? "WIN32_EXIT_CODE " : "WIN32-EXITCODE  "}   : 0  (0x0)`,
    "        SERVICE_EXIT_CODE  : 0  (0x0)",
    "        CHECKPOINT         : 0x0",
    "        WAIT_HINT          : 0x0",
    "",
  ].join("\r\n");

export const reg = (key: string, name: string, type: string, value: string) => `\r\n${key}\r\n    ${name}    ${type}    ${value}\r\n\r\n`;

export const tasklist = (...images: readonly string[]) =>
  ["System", ...images].map((image, index) => `"${image}","${(index + 1) * 4}","Services","0","1.234 K"`).join("\r\n");

export const powercfg = (guid: string, name: string, label = "Power Scheme GUID") => `${label}: ${guid}  (${name})\r\n`;

/** Win32_Battery's BatteryStatus, a line a battery. */
export const batteries = (...states: readonly number[]) => states.map((state) => `${state}\r\n`).join("");

export const netstatEnglish = [
  "",
  "Active Connections",
  "",
  "  Proto  Local Address          Foreign Address        State           PID",
  "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1044",
  "  TCP    127.0.0.1:49712        127.0.0.1:49713        ESTABLISHED     5720",
  "  TCP    127.0.0.1:50123        127.0.0.1:50050        TIME_WAIT       0",
  "  TCP    127.0.0.1:50124        127.0.0.1:50050        TIME_WAIT       0",
  "",
].join("\r\n");

export const netstatGerman = [
  "",
  "Aktive Verbindungen",
  "",
  "  Proto  Lokale Adresse         Remoteadresse          Status           PID",
  "  TCP    0.0.0.0:135            0.0.0.0:0              ABH\x99REN         1044",
  "  TCP    127.0.0.1:49712        127.0.0.1:49713        HERGESTELLT     5720",
  "  TCP    127.0.0.1:50120        127.0.0.1:50050        SCHLIESSEN_WARTEN 5720",
  "  TCP    127.0.0.1:50123        127.0.0.1:50050        WARTEND         0",
  "",
].join("\r\n");

export const dynamicPortsEnglish =
  "\r\nProtocol tcp Dynamic Port Range\r\n---------------------------------\r\nStart Port      : 49152\r\nNumber of Ports : 16384\r\n\r\n";
export const dynamicPortsGerman =
  "\r\nDynamischer Portbereich Protokoll tcp\r\n---------------------------------\r\nStartport               : 49152\r\nAnzahl von Ports        : 16384\r\n\r\n";

/** Wine's has no column for the process. */
export const netstatWine = [
  "",
  "Active Connections",
  "",
  "  Proto  Local Address          Foreign Address        State",
  "  TCP    127.0.0.1:35552        127.0.0.1:45735        TIME_WAIT",
  "  TCP    127.0.0.1:35554        127.0.0.1:45735        ESTABLISHED",
  "",
].join("\n");
