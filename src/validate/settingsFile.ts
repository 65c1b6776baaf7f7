import { t } from '../model/l10n';
import { nearest, suggestion } from '../model/nearest';
import { LineIndex, type Span } from '../model/read/lines';
import type { Path } from '../model/read/members';
import { readPack } from '../model/read/packText';
import { syntaxProblem } from '../model/read/syntaxProblem';
import { TextTree } from '../model/read/textTree';
import { TolerantReader } from '../model/read/tolerantReader';
import { settingsSchema } from '../model/schema/settings';
import { builtInPack, builtInPackNames } from './packs/built-in';
import type { Severity } from './finding';
import { packName } from './packs/bind';
import { builtInRules } from './registry';
import { defaultSettings, type SettingsPack, type Settings } from './settings';

/** How a file of settings is called. */
export const SETTINGS_FILE = '.scenariorc.json';

/** Something that is wrong with a file of settings, and where. */
export interface SettingsFault {
  readonly message: string;
  readonly place: Span;
}

/** What a file settles, as far as it could be read. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly faults: readonly SettingsFault[];
  readonly lines: LineIndex;
}

/**
 * Reads the text of a `.scenariorc.json` file. Never throws: what cannot be read, or means nothing, is a fault at its
 * place and settles nothing; all else holds.
 * @param packText the text of a pack by its path relative to the file
 */
export function readSettings(text: string, packText: (reference: string) => string | undefined): ReadSettings {
  const lines = new LineIndex(text);
  const parsed = TextTree.of(text);
  const [error] = parsed?.errors ?? [];
  if (!parsed?.tree.root || error) {
    const { message, offset, length } = error
      ? syntaxProblem(text, error)
      : { message: t('This is not valid JSON.'), offset: 0, length: 0 };
    return { settings: defaultSettings, faults: [{ message, place: { offset, length } }], lines };
  }
  const { tree } = parsed;
  const reader = new TolerantReader('', undefined, false);
  const { severity, staleAfterYears, packs = [] } = reader.read(settingsSchema, parsed.tree.root, []) ?? {};
  const faults: SettingsFault[] = reader.problems.map(({ message, offset, length }) => ({
    message,
    place: { offset, length },
  }));
  const at = (path: Path, part: 'key' | 'value'): Span => {
    const node = part === 'key' ? tree.memberAt(path)?.key : tree.nodeAt(path);
    return { offset: node?.offset ?? 0, length: node?.length ?? 0 };
  };

  const found: SettingsPack[] = [];
  for (const [index, item] of (tree.nodeAt(['packs'])?.children ?? []).entries()) {
    const reference: unknown = item.value;
    if (typeof reference !== 'string' || !packs.includes(reference)) continue;
    const one = builtInPack(reference) ?? packText(reference);
    const fault = one === undefined ? noPack(reference) : readPack(one).faults[0];
    if (one !== undefined) found.push({ reference, text: one });
    if (fault !== undefined) faults.push({ message: fault, place: at(['packs', index], 'value') });
  }

  const known = idsOf(found);
  const settled = new Map<string, Severity | 'off'>();
  for (const [rule, grave] of severity ?? []) {
    const message = CANNOT_CHANGE.has(rule) ? cannotChange(rule) : unknownRule(rule, known);
    // What could not be read stands there as an empty entry.
    if (message === undefined && typeof grave === 'string') settled.set(rule, grave);
    if (message !== undefined) faults.push({ message, place: at(['severity', rule], 'key') });
  }
  const years = staleAfterYears ?? defaultSettings.staleAfterYears;
  return { settings: { severity: settled, staleAfterYears: years, packs: found }, faults, lines };
}

/** A fault of the file's structure makes what it says uncertain. */
const CANNOT_CHANGE: ReadonlySet<string> = new Set(
  builtInRules.filter(({ id, severity }) => id.startsWith('structure/') && severity === 'error').map(({ id }) => id),
);

function cannotChange(rule: string): string {
  return t('{0} stays an error: a fault of the file’s structure makes what it says uncertain. Remove this.', rule);
}

function noPack(reference: string): string {
  return t(
    'There is no rule pack “{0}”.{1} Any other is named by its path relative to this file, such as "packs/ours.scenario-rules.json".',
    reference,
    suggestion(reference, builtInPackNames()),
  );
}

/** The ids of all rules that can be known here: the built-in ones, and those of packs by name or in these settings. */
function idsOf(packs: readonly SettingsPack[]): ReadonlySet<string> {
  const builtIn = builtInPackNames().map((reference) => ({ reference, text: builtInPack(reference) ?? '' }));
  return new Set([
    ...builtInRules.map(({ id }) => id),
    ...[...builtIn, ...packs].flatMap(({ reference, text }) =>
      [...readPack(text).pack.rules.keys()].map((id) => `${packName(reference)}/${id}`),
    ),
  ]);
}

/** A scenario’s own rules, and those of a pack that only a scenario names, cannot be known here. */
function unknownRule(rule: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(rule) || rule.startsWith('rules/')) return undefined;
  const [category = '', name] = rule.split('/');
  const isElsewhere = name !== undefined && ![...known].some((id) => id.startsWith(`${category}/`));
  if (isElsewhere && nearest(rule, known) === undefined) return undefined;
  return t('There is no rule “{0}”.{1}', rule, suggestion(rule, known));
}
