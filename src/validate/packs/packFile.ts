import { t } from '../../model/l10n';
import { LineIndex, type Span } from '../../model/read/lines';
import type { Path } from '../../model/read/members';
import { readPack } from '../../model/read/packText';
import { TextTree } from '../../model/read/textTree';
import { TolerantReader } from '../../model/read/tolerantReader';
import { packSchema } from '../../model/schema/pack';
import type { Severity } from '../finding';
import { exampleFaults } from './exampleFaults';
import { ruleFaults } from './faults';

/** Something that is wrong with a rule pack, and where in its own file. */
export interface PackFault {
  /** The rule under which a scenario that names the pack is told of it. */
  readonly rule: 'packs/unreadable' | 'packs/wrong-example';
  readonly severity: Severity;
  readonly message: string;
  /** The same for who sees already which rule it is of. */
  readonly atRule: string;
  /** The member that is wrong, or the rule. */
  readonly path: Path;
  readonly place: Span;
}

/** All that is wrong with the text of a `.scenario-rules.json` file. Never throws. */
export function packFaults(text: string): { readonly faults: readonly PackFault[]; readonly lines: LineIndex } {
  const lines = new LineIndex(text);
  const parsed = TextTree.of(text);
  const root = parsed?.tree.root;
  const [error] = parsed?.errors ?? [];
  const unreadable = (message: string, place: Span, path: Path, atRule = message): PackFault => ({
    rule: 'packs/unreadable',
    severity: 'error',
    message,
    atRule,
    path,
    place: { offset: place.offset, length: place.length },
  });
  if (!parsed || !root || error) {
    const place = { offset: error?.offset ?? 0, length: error?.length ?? 0 };
    return { faults: [unreadable(t('It is not valid JSON.'), place, [])], lines };
  }
  const reader = new TolerantReader();
  reader.read(packSchema, root, []);
  const unread = reader.problems.map((problem) => unreadable(problem.message, problem, problem.path));
  const { pack } = readPack(text);
  const at = (...path: string[]): Span => parsed.tree.memberAt(path)?.key ?? root;
  const ofRules = ruleFaults(pack).map(({ rule, message, fault, member }) =>
    unreadable(message, at('rules', rule), ['rules', rule, ...(member === undefined ? [] : [member])], fault),
  );
  // A rule that cannot be read judges its examples otherwise, too.
  const ofExamples = unread.length + ofRules.length > 0 ? [] : exampleFaults(text, pack);
  return {
    faults: [
      ...unread,
      ...ofRules,
      ...ofExamples.map(({ rule, side, message }): PackFault => {
        const path = ['rules', rule, 'examples', side];
        const { offset, length } = at(...path);
        const place = { offset, length };
        return { rule: 'packs/wrong-example', severity: 'warning', message, atRule: message, path, place };
      }),
    ],
    lines,
  };
}
