import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { focusIsBack } from '../editor/tableFocus';
import { REF_TYPES, type Ref, type Repository } from './gitApi';
import { isoDay, shortHash } from './revision';

/** So many commits of the file are proposed. */
const MOST_COMMITS = 30;

interface RefItem extends vscode.QuickPickItem {
  readonly ref?: string;
}

/** Asks for a branch, a tag or a commit, or lets any revision be typed; undefined where the person leaves. */
export async function chooseRevision(repository: Repository, uri: vscode.Uri): Promise<string | undefined> {
  await focusIsBack();
  const picker = vscode.window.createQuickPick<RefItem>();
  picker.title = t('Compare with which state of the file?');
  picker.placeholder = t('Choose a branch, a tag or a commit, or type a revision such as HEAD~2');
  picker.matchOnDescription = true;
  picker.busy = true;
  let known: readonly RefItem[] = [];
  const update = () => (picker.items = [...typedItem(picker.value.trim(), known), ...known]);
  const subscription = picker.onDidChangeValue(update);
  picker.show();
  void proposals(repository, uri).then((items) => {
    known = items;
    picker.busy = false;
    update();
  });
  try {
    return await new Promise<string | undefined>((resolve) => {
      picker.onDidAccept(() => {
        const [chosen] = picker.selectedItems;
        const typed = picker.value.trim();
        resolve(chosen?.ref ?? (typed === '' ? undefined : typed));
      });
      picker.onDidHide(() => resolve(undefined));
    });
  } finally {
    subscription.dispose();
    picker.dispose();
  }
}

/** A revision that is typed and is not among those proposed. */
function typedItem(typed: string, known: readonly RefItem[]): RefItem[] {
  if (typed === '' || known.some(({ ref }) => ref === typed)) return [];
  return [{ label: typed, description: t('the revision as typed'), ref: typed, alwaysShow: true }];
}

async function proposals(repository: Repository, uri: vscode.Uri): Promise<RefItem[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
    repository.log({ maxEntries: MOST_COMMITS, path: uri.fsPath }).catch(() => []),
  ]);
  const named = (types: readonly Ref['type'][]) =>
    refs.flatMap(({ type, name, commit }): RefItem[] =>
      name !== undefined && types.includes(type)
        ? [{ label: name, ref: name, ...(commit !== undefined && { description: shortHash(commit) }) }]
        : [],
    );
  return [
    ...group(t('Branches'), named([REF_TYPES.head, REF_TYPES.remoteHead])),
    ...group(t('Tags'), named([REF_TYPES.tag])),
    ...group(
      t('Commits of this file'),
      commits.map(({ hash, message, authorName = '', authorDate }) => ({
        label: message.split('\n')[0] ?? '',
        description: [shortHash(hash), authorName, authorDate && isoDay(authorDate)].filter(Boolean).join(' · '),
        ref: shortHash(hash),
      })),
    ),
  ];
}

function group(label: string, items: readonly RefItem[]): RefItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
