import type { PackDocument } from '../../model/read/packDocument';
import type { Path } from '../../model/read/members';
import type { FindingView } from '../../protocol';
import type { Block, Field, Subject } from '../../protocol/details';
import { exampleMember, isPart, isSide } from './exampleMember';
import { packFaults } from '../../validate/packs/packFile';

/** Something that is wrong with a pack, for its page. */
export interface PackFinding extends FindingView {
  readonly path: Path;
}

/** All that is wrong with a pack that could be read. */
export function packFindings({ text, state }: PackDocument): PackFinding[] {
  // What keeps a text from being read is told as a notice.
  if (state !== 'sound') return [];
  const { faults, lines } = packFaults(text);
  return faults.map(({ rule, severity, atRule, path, place }, index) => ({
    key: String(index),
    rule,
    severity,
    title: '',
    message: atRule,
    line: lines.at(place.offset).line,
    related: [],
    path,
  }));
}

/** Those that stand in one of the pack's contents; in the pack as a whole those that stand in none of them. */
export function findingsOf(findings: readonly PackFinding[], subject: Subject): PackFinding[] {
  return findings.filter(({ path: [room, id, member, inner] }) => {
    switch (subject.of) {
      case 'file':
        return id === undefined;
      case 'entry':
        return room === subject.room && id === subject.id;
      case 'row':
        return room === 'concepts' && id === subject.row;
      case 'level':
        return room === 'concepts' && id === subject.row && member === 'levels' && inner === subject.id;
      default:
        return false;
    }
  });
}

/**
 * Puts what is wrong with a member of a subject beside its field.
 * @param path where the subject stands
 * @returns also those that belong to no field
 */
export function withFaults(
  blocks: readonly Block[],
  path: Path,
  findings: readonly PackFinding[],
): { readonly blocks: Block[]; readonly elsewhere: readonly PackFinding[] } {
  const placed = new Set<PackFinding>();
  const withThem = (field: Field): Field => {
    const own = findings.filter((one) => fieldAt(one.path.slice(path.length)) === field.member);
    // A formula is judged as it is typed, and says itself what is wrong with it.
    if (own.length === 0 || field.kind === 'formula') return field;
    for (const one of own) placed.add(one);
    return { ...field, faults: own.map(({ severity, message }) => ({ severity, message })) };
  };
  const told = blocks.map((block) =>
    block.kind === 'fields' ? { ...block, fields: block.fields.map(withThem) } : block,
  );
  return { blocks: told, elsewhere: findings.filter((one) => !placed.has(one)) };
}

/** The field for a member of a subject, or for something in it. */
function fieldAt([member, part, inner, last]: Path): string | undefined {
  if (member === 'period') return { from: 'periodFrom', to: 'periodTo', step: 'periodStep' }[String(part)];
  if (member !== 'examples') return member === undefined ? undefined : String(member);
  return isSide(part) && isPart(inner) ? exampleMember({ side: part, part: inner, concept: String(last) }) : undefined;
}
