import { t } from '../l10n';
import { packSchema } from '../schema/pack';
import type { RuledText } from './editedText';
import { LineIndex } from './lines';
import { readPack, type Pack } from './packText';
import type { Problem } from './problem';
import { syntaxProblems, tooDeep } from './syntax';
import { TextTree, type Parsed } from './textTree';
import { TolerantReader } from './tolerantReader';
import { newerVersion } from './version';

/** The text of a rule pack, what it says, and where in it everything stands: what is needed to show and to edit it. */
export interface PackDocument extends RuledText {
  readonly lines: LineIndex;
  readonly pack: Pack;
  readonly problems: readonly Problem[];
  readonly rowsIn: 'concepts';
}

/** Reads the text of a `.scenario-rules.json` file. Never throws; a text that cannot be edited says so by its state. */
export function readPackDocument(text: string): PackDocument {
  const parsed = TextTree.of(text);
  const { pack } = readPack(text);
  const { problems, state } = judged(text, parsed);
  return {
    text,
    lines: new LineIndex(text),
    tree: parsed?.tree ?? TextTree.none(text),
    pack,
    scenario: { factors: conceptsAsRows(pack), rules: pack.rules },
    rowsIn: 'concepts',
    problems,
    state,
  };
}

function judged(text: string, parsed: Parsed | undefined): Pick<PackDocument, 'problems' | 'state'> {
  if (!parsed) return { problems: [tooDeep(text)], state: 'broken' };
  const { tree, errors } = parsed;
  if (errors.length > 0) return { problems: syntaxProblems(text, errors), state: 'broken' };
  if (tree.root?.type !== 'object') {
    const message = t('The file is not an object { … }.');
    return { problems: [{ kind: 'syntax', path: [], offset: 0, length: text.length, message }], state: 'broken' };
  }
  const newer = newerVersion(tree, 'pack');
  if (newer) return { problems: [newer], state: 'newer' };
  const reader = new TolerantReader();
  reader.read(packSchema, tree.root, []);
  return { problems: reader.problems, state: 'sound' };
}

/** What a rule of the pack can speak of, as a rule of a scenario speaks of rows. */
function conceptsAsRows({ concepts }: Pack): RuledText['scenario']['factors'] {
  return new Map([...concepts].map(([id, concept]) => [id, { ...concept, values: new Map() }]));
}
