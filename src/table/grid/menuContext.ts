/** What the menus that the extension contributes to the page are told of the place clicked. */
export function setContext(element: HTMLElement, context: Record<string, string>): void {
  element.dataset.vscodeContext = JSON.stringify({ ...context, preventDefaultContextMenuItems: true });
}

/** Tells the menus whether the last commit has it otherwise. */
export function tellChanged(element: HTMLElement, isChanged: boolean): void {
  const { vscodeContext, changed } = element.dataset;
  if (vscodeContext === undefined || (changed !== undefined) === isChanged) return;
  if (isChanged) element.dataset.changed = '';
  else delete element.dataset.changed;
  const context = JSON.parse(vscodeContext) as object;
  element.dataset.vscodeContext = JSON.stringify({ ...context, scenarioChanged: isChanged });
}

/** A band that is no section of the file has a name behind a colon, and a menu of its own. */
export function sectionContext(section: string): Record<string, string> {
  const [, band] = section.split(':');
  const scenarioBand = section;
  if (band !== undefined) return { webviewSection: band, scenarioBand };
  return { webviewSection: 'section', scenarioSection: section, scenarioBand };
}

/** VS Code reads the context of a cell together with that of its row. */
export function tellKind(row: HTMLElement, kind: string): void {
  if (row.dataset.kind === kind) return;
  row.dataset.kind = kind;
  row.dataset.vscodeContext = JSON.stringify({ scenarioKind: kind });
}
