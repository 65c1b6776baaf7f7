import type { PackDocument } from '../../model/read/packDocument';
import type { Path } from '../../model/read/members';
import type { FindingView } from '../../protocol';
import { subjectKey, type Block, type Field, type Subject } from '../../protocol/details';
import { packPath, type Written } from './packPath';
import { exampleMember, isPart, isSide } from './exampleMember';
import type { EditResult } from '../../model/edit/editResult';
import { t } from '../../model/l10n';
import { packFaults, type PackFault } from '../../validate/packs/packFile';

/** Something that is wrong with a pack, for its page. */
export interface PackFinding extends FindingView {
  readonly path: Path;
  /** Those of the pack's contents in which it stands: of a level its concept as well. */
  readonly in: readonly Subject[];
}

/** All that is wrong with a pack that could be read. */
export function packFindings(doc: PackDocument): PackFinding[] {
  const { state, pack, lines } = doc;
  // What keeps a text from being read is told as a notice.
  if (state !== 'sound') return [];
  return packFaults(doc).map(({ rule, severity, atRule, path, place, fixes = [] }, index) => ({
    key: String(index),
    rule,
    severity,
    title: '',
    message: atRule,
    line: lines.at(place.offset).line,
    related: [],
    ...(fixes.length > 0 && { fixes: fixes.map(({ title }) => title) }),
    path,
    in: subjectsAt(pack, path),
  }));
}

/** The edits of a finding's fix, by the finding's key on the page and the fix's title. */
export function packFix(doc: PackDocument, key: string, title: string): EditResult {
  const fix = packFaults(doc)[Number(key)]?.fixes?.find((one) => one.title === title);
  return fix ? { edits: fix.edits } : { refused: t('The finding has changed since. Look at it again.') };
}

/** Where the page tells of a fault: the fields of which of the pack's contents, and which of them, where it is one's. */
export function placeOnPage({ pack }: PackDocument, { path }: PackFault): { subject: Written; member?: string } {
  const subject = subjectsAt(pack, path).at(-1) ?? { of: 'file' };
  const member = fieldAt(path.slice(packPath(subject)?.length ?? 0));
  return { subject, ...(member !== undefined && { member }) };
}

/** Where a member of a pack is shown; what could not be read of its rules and concepts, with the pack as a whole. */
function subjectsAt({ rules, concepts }: PackDocument['pack'], [room, name, member, inner]: Path): readonly Written[] {
  const id = String(name);
  if (room === 'rules' && rules.has(id)) return [{ of: 'entry', room, id }];
  if (room !== 'concepts' || !concepts.has(id)) return [{ of: 'file' }];
  const concept: Written = { of: 'row', row: id };
  return member === 'levels' && inner !== undefined
    ? [concept, { of: 'level', row: id, id: String(inner) }]
    : [concept];
}

/** Those that stand in one of the pack's contents. */
export function findingsOf(findings: readonly PackFinding[], subject: Subject): PackFinding[] {
  const key = subjectKey(subject);
  return findings.filter((finding) => finding.in.some((one) => subjectKey(one) === key));
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
    if (own.length === 0) return field;
    for (const one of own) placed.add(one);
    return { ...field, faults: own.map(({ key }) => key) };
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
