import type { Span } from '../../model/read/lines';
import type { Path } from '../../model/read/members';
import type { PackDocument } from '../../model/read/packDocument';
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

/** All that is wrong with a `.scenario-rules.json` file. Never throws. */
export function packFaults({ text, tree, pack, problems, state }: PackDocument): PackFault[] {
  const unreadable = (message: string, { offset, length }: Span, path: Path, atRule = message): PackFault => ({
    rule: 'packs/unreadable',
    severity: 'error',
    message,
    atRule,
    path,
    place: { offset, length },
  });
  const unread = problems.map((problem) => unreadable(problem.message, problem, problem.path));
  const { root } = tree;
  if (state !== 'sound' || !root) return unread;
  const at = (...path: string[]): Span => tree.memberAt(path)?.key ?? root;
  const ofRules = ruleFaults(pack).map(({ rule, message, fault, member }) =>
    unreadable(message, at('rules', rule), ['rules', rule, ...(member === undefined ? [] : [member])], fault),
  );
  // A rule that cannot be read judges its examples otherwise, too.
  const ofExamples = unread.length + ofRules.length > 0 ? [] : exampleFaults(text, pack);
  return [
    ...unread,
    ...ofRules,
    ...ofExamples.map(({ rule, side, message }): PackFault => {
      const path = ['rules', rule, 'examples', side];
      const { offset, length } = at(...path);
      const place = { offset, length };
      return { rule: 'packs/wrong-example', severity: 'warning', message, atRule: message, path, place };
    }),
  ];
}
