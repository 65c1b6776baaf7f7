import type { Span } from '../../model/read/lines';
import type { Path } from '../../model/read/members';
import type { PackDocument } from '../../model/read/packDocument';
import { placeInString } from '../../model/read/stringOffsets';
import type { TextTree } from '../../model/read/textTree';
import type { Fix, Severity } from '../finding';
import { nameMeant, replaceInString } from '../fixes';
import { exampleFaults } from './exampleFaults';
import { ruleFaults, type RuleFault } from './faults';

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
  readonly fixes?: readonly Fix[];
}

/** All that is wrong with a `.scenario-rules.json` file. Never throws. */
export function packFaults({ text, tree, pack, problems, state }: PackDocument): PackFault[] {
  const unread = problems.map((problem): PackFault => ({
    rule: 'packs/unreadable',
    severity: 'error',
    message: problem.message,
    atRule: problem.message,
    path: problem.path,
    place: { offset: problem.offset, length: problem.length },
  }));
  if (state !== 'sound') return unread;
  const ofRules = ruleFaults(pack).map((fault): PackFault => {
    const path = ['rules', fault.rule, ...fault.path];
    return {
      rule: 'packs/unreadable',
      severity: 'error',
      message: fault.message,
      atRule: fault.fault,
      path,
      ...placed(tree, path, fault),
    };
  });
  // A rule that cannot be read judges its examples otherwise, too.
  const ofExamples = unread.length + ofRules.length > 0 ? [] : exampleFaults(text, pack);
  return [
    ...unread,
    ...ofRules,
    ...ofExamples.map(({ rule, side, message }): PackFault => {
      const path = ['rules', rule, 'examples', side];
      const place = nameAt(tree, path);
      return { rule: 'packs/wrong-example', severity: 'warning', message, atRule: message, path, place };
    }),
  ];
}

/** Where in the text a fault of a rule stands, and what would mend it there. */
function placed(tree: TextTree, path: Path, { problem, name }: RuleFault): Pick<PackFault, 'place' | 'fixes'> {
  const value = tree.nodeAt(path);
  const { offset, length } = value && name?.at !== 'key' ? value : nameAt(tree, path);
  const whole = { offset, length };
  if (problem) {
    const literal = tree.written(whole);
    const within = (inside: Span) => (literal.startsWith('"') ? placeInString(literal, offset, inside) : whole);
    const { fix } = problem;
    return { place: within(problem), ...(fix && { fixes: [replaceInString(fix.title, within(fix), fix.text, true)] }) };
  }
  if (!name) return { place: nameAt(tree, path) };
  if (name.at === 'value') return { place: whole, ...nameMeant(whole, String(value?.value), name.known) };
  const beside = tree.nodeAt(path.slice(0, -1))?.children ?? [];
  const taken = new Map(beside.map(({ children }) => [String(children?.[0]?.value), true]));
  return { place: whole, ...nameMeant(whole, String(path.at(-1)), name.known, taken) };
}

/** Where the name of a member stands, or what there is of the way to it. */
function nameAt(tree: TextTree, path: Path): Span {
  const { offset, length } = tree.memberAt(path)?.key ?? tree.nodeAt(path) ?? tree.root ?? { offset: 0, length: 0 };
  return { offset, length };
}
