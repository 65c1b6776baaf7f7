import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { FindingView, Notice, RowView, TableView } from '../../protocol';

/**
 * What the table shows of a text that is not valid JSON: the last state that could be read, else what can be read
 * of this one, with the first fault and its line. Findings on cells are left out, since they spoke of another text.
 * @param now the view of the broken text, as far as it could be read
 * @param isEmpty the text is nothing but whitespace: a new file, to be filled
 */
export function brokenView(now: TableView, lastGood: TableView | undefined, isEmpty = false): TableView {
  const shown = lastGood && !isEmpty ? lastGood : now;
  return {
    ...shown,
    head: { ...shown.head, notice: isEmpty ? emptyNotice() : brokenNotice(now.findings[0], lastGood) },
    columns: shown.columns.map((column) => ({ ...column, findings: [] })),
    rows: shown.rows.map(withoutFindings),
    findings: now.findings,
  };
}

/**
 * Why a table of a sound or newer text cannot be edited, if it cannot.
 * @param readOnly why nothing may be written to the file, whatever it says
 */
export function readOnlyNotice(doc: ScenarioText, view: TableView, readOnly: string | undefined): Notice | undefined {
  if (doc.state === 'newer') {
    const [finding] = view.findings;
    return {
      kind: 'newer',
      message: finding?.message ?? '',
      ...(finding && { line: finding.line }),
      shows: 'what-can-be-read',
    };
  }
  return readOnly === undefined ? undefined : { kind: 'read-only', message: readOnly, shows: 'all' };
}

function emptyNotice(): Notice {
  return { kind: 'empty', message: t('This file is empty.'), shows: 'what-can-be-read' };
}

function brokenNotice(fault: FindingView | undefined, lastGood: TableView | undefined): Notice {
  return {
    kind: 'broken',
    message: fault?.message ?? t('The file is not valid JSON.'),
    ...(fault && { line: fault.line }),
    shows: lastGood ? 'last-good' : 'what-can-be-read',
  };
}

function withoutFindings(row: RowView): RowView {
  return { ...row, findings: [], cells: row.cells.map((cell) => ({ ...cell, findings: [] })) };
}
