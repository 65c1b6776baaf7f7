import * as vscode from 'vscode';
import { focusIsBack } from '../editor/tableFocus';

/** What a new file is, and where it may be kept. */
export interface NewFile {
  /** What the question is called, and the kind of file in its filter. */
  readonly question: string;
  readonly kind: string;
  /** What people call it: the name that is proposed is made from it. */
  readonly title: string;
  /** How its name ends, such as `.scenario.json`. */
  readonly ending: string;
  readonly text: (file: vscode.Uri) => string;
  /** The folder in which it is proposed; else the workspace's first. */
  readonly folder: vscode.Uri | undefined;
}

/** Asks where a new file is kept and writes it. @returns nothing where the question is given up */
export async function writeNewFile({
  question,
  kind,
  title,
  ending,
  text,
  folder,
}: NewFile): Promise<vscode.Uri | undefined> {
  const parent = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const proposed = parent && (await freeName(parent, slug(title), ending));
  await focusIsBack();
  const uri = await vscode.window.showSaveDialog({
    title: question,
    filters: { [kind]: ['json'] },
    ...(proposed && { defaultUri: proposed }),
  });
  if (!uri) return undefined;
  const stem = uri.path.replace(/\.json$/, '').replace(/\.(?:scenario|scenario-rules)$/, '');
  const file = uri.path.endsWith(ending) ? uri : uri.with({ path: `${stem}${ending}` });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text(file)));
  return file;
}

/** A title as a file name: letters of any script, digits and hyphens. */
function slug(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'scenario'
  );
}

async function freeName(folder: vscode.Uri, name: string, ending: string): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([entry]) => entry));
  for (let n = 1; ; n++) {
    const file = `${name}${n === 1 ? '' : `-${n}`}${ending}`;
    if (!taken.has(file)) return vscode.Uri.joinPath(folder, file);
  }
}
