// PowerShell's format files are verbose; this is all of it that is used. Every view is for deserialized objects, too.

export interface Column {
  readonly label: string;
  /** Undefined: what is left of the line. */
  readonly width: number | undefined;
  readonly right: boolean;
  readonly script: string;
}

export interface Item {
  readonly label: string;
  readonly script: string;
  /** Shown where this is true. */
  readonly when?: string;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const script = (text: string) => `<ScriptBlock>${escaped(text)}</ScriptBlock>`;

function view(type: string, kind: string, content: string): string {
  const selected = [`RpcBench.${type}`, `Deserialized.RpcBench.${type}`].map((name) => `<TypeName>${name}</TypeName>`).join("");
  return `    <View>
      <Name>RpcBench.${type}${kind}</Name>
      <ViewSelectedBy>${selected}</ViewSelectedBy>
${content}
    </View>`;
}

/** `by`: what a new group is told by; `heading`: what stands above it. */
export function customView(type: string, row: string, group: { by: string; heading: string }): string {
  const control = (text: string) =>
    `<CustomControl><CustomEntries><CustomEntry><CustomItem><ExpressionBinding>${script(text)}</ExpressionBinding></CustomItem></CustomEntry></CustomEntries></CustomControl>`;
  return view(
    type,
    "",
    `      <GroupBy>${script(group.by)}${control(group.heading)}</GroupBy>
      ${control(row)}`,
  );
}

export function tableView(type: string, columns: readonly Column[], groupBy?: string, wrap = false): string {
  const headers = columns.map(
    ({ label, width, right }) =>
      `          <TableColumnHeader><Label>${escaped(label)}</Label>${width === undefined ? "" : `<Width>${width}</Width>`}<Alignment>${right ? "Right" : "Left"}</Alignment></TableColumnHeader>`,
  );
  const items = columns.map((column) => `            <TableColumnItem>${script(column.script)}</TableColumnItem>`);
  return view(
    type,
    ".Table",
    `${groupBy === undefined ? "" : `      <GroupBy><PropertyName>${groupBy}</PropertyName><Label>${groupBy}</Label></GroupBy>\n`}      <TableControl>
        <TableHeaders>
${headers.join("\n")}
        </TableHeaders>
        <TableRowEntries><TableRowEntry>${wrap ? "<Wrap />" : ""}
          <TableColumnItems>
${items.join("\n")}
          </TableColumnItems>
        </TableRowEntry></TableRowEntries>
      </TableControl>`,
  );
}

export function listView(type: string, items: readonly Item[]): string {
  const lines = items.map(
    ({ label, script: text, when }) =>
      `          <ListItem>${when === undefined ? "" : `<ItemSelectionCondition>${script(when)}</ItemSelectionCondition>`}<Label>${label}</Label>${script(text)}</ListItem>`,
  );
  return view(
    type,
    ".List",
    `      <ListControl>
        <ListEntries><ListEntry><ListItems>
${lines.join("\n")}
        </ListItems></ListEntry></ListEntries>
      </ListControl>`,
  );
}
