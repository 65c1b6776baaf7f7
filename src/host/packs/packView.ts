import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { PackDocument } from '../../model/read/packDocument';
import type { Notice } from '../../protocol';
import type { Subject } from '../../protocol/details';
import type { PackContent, PackView } from '../../protocol/pack';
import { packTitle } from './packDetails';
import { findingsOf, type PackFinding } from './packFindings';

/** What the page of a pack shows of it: its contents, what is wrong with them, and why it cannot be edited if it cannot. */
export function packView(doc: PackDocument, findings: readonly PackFinding[], notice: Notice | undefined): PackView {
  const { pack } = doc;
  const content = (to: Subject, name: string, detail?: string): PackContent => {
    const own = findingsOf(findings, to);
    const severity = (['error', 'warning', 'info'] as const).find((grave) => own.some((one) => one.severity === grave));
    return { to, name, ...(detail !== undefined && { detail }), findings: own.length, ...(severity && { severity }) };
  };
  return {
    title: packTitle(doc),
    file: content({ of: 'file' }, t('The pack'), t('Title, and data of your own')),
    ...(notice && { notice }),
    rooms: [
      {
        room: 'rules',
        title: t('Rules'),
        all: [...pack.rules].map(([id, { because }]) => content({ of: 'entry', room: 'rules', id }, id, because)),
        add: { text: t('Add a rule…'), to: { of: 'new', room: 'rules' } },
      },
      {
        room: 'concepts',
        title: t('Concepts'),
        all: [...pack.concepts].map(([id, { label }]) => content({ of: 'row', row: id }, label ?? id, id)),
        add: { text: t('Add a concept…'), to: { of: 'new', room: 'concepts' } },
      },
    ],
    findings: findings.map(({ path: _path, in: _in, ...view }) => view),
    rows: [...pack.concepts].map(([id, { label, unit, levels }]) => ({
      id,
      label: label ?? id,
      ...(unit !== undefined && { unit }),
      ...(levels && { levels: [...levels].map(([level, one]) => ({ id: level, label: levelLabel(level, one) })) }),
    })),
  };
}

/**
 * Why a pack cannot be edited now, and where in the text to mend it, if it cannot.
 * @param hasLastGood whether an earlier state is shown that could be read
 * @param readOnly why nothing may be written to the file, whatever it says
 */
export function packNotice(doc: PackDocument, hasLastGood: boolean, readOnly: string | undefined): Notice | undefined {
  const [problem] = doc.problems;
  const line = problem && doc.lines.at(problem.offset).line;
  if (doc.text.trim() === '') return { kind: 'empty', message: t('This file is empty.'), shows: 'what-can-be-read' };
  if (doc.state === 'sound')
    return readOnly === undefined ? undefined : { kind: 'read-only', message: readOnly, shows: 'all' };
  return {
    kind: doc.state,
    message: problem?.message ?? t('The file is not valid JSON.'),
    ...(line !== undefined && { line }),
    shows: hasLastGood && doc.state === 'broken' ? 'last-good' : 'what-can-be-read',
  };
}
