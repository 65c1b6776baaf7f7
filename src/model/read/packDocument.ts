import type { RuledText } from './editedText';
import { LineIndex } from './lines';
import { readPack, type Pack } from './packText';
import type { Problem } from './problem';

/** The text of a rule pack, what it says, and where in it everything stands: what is needed to show and to edit it. */
export interface PackDocument extends RuledText {
  readonly lines: LineIndex;
  readonly pack: Pack;
  readonly problems: readonly Problem[];
  readonly rowsIn: 'concepts';
}

/** Reads the text of a `.scenario-rules.json` file. Never throws; a text that cannot be edited says so by its state. */
export function readPackDocument(text: string): PackDocument {
  const { tree, pack, problems, state } = readPack(text);
  return {
    text,
    lines: new LineIndex(text),
    tree,
    pack,
    scenario: { factors: conceptsAsRows(pack), rules: pack.rules },
    rowsIn: 'concepts',
    problems,
    state,
  };
}

/** What a rule of the pack can speak of, as a rule of a scenario speaks of rows. */
function conceptsAsRows({ concepts }: Pack): RuledText['scenario']['factors'] {
  return new Map([...concepts].map(([id, concept]) => [id, { ...concept, values: new Map() }]));
}
