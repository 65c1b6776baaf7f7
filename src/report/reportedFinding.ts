import type { LineIndex } from '../model/read/lines';
import type { ScenarioText } from '../model/read/scenarioText';
import type { Finding, Severity } from '../validate/finding';
import type { PackSummary } from '../validate/packs/pack-rules';

/** A part of a text as reports tell it: lines and columns from 1, in UTF-16 code units. */
export interface ReportedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as reports tell it. */
export interface ReportedFinding extends ReportedPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly because?: string;
  readonly row?: string;
  readonly alternative?: string;
  readonly related?: readonly ReportedRelated[];
  readonly fixes?: readonly ReportedFix[];
  readonly waived?: { readonly reason: string; readonly until?: string };
  /** The line of the file in which it begins. */
  readonly lineText: string;
}

/** Another place that a finding speaks of. */
export interface ReportedRelated {
  readonly row?: string;
  readonly alternative?: string;
  readonly line: number;
  readonly message: string;
}

/** A change that would settle a finding. */
export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly (ReportedPlace & { readonly text: string })[];
}

/** What is reported of one file. */
export interface FileReport {
  /** As people know it: relative to where they are. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly packs: readonly PackSummary[];
}

/** A finding of a document, as reports tell it. */
export function reportedFinding({ lines, text }: ScenarioText, finding: Finding): ReportedFinding {
  const { rule, severity, message, because, row, alternative, place, related, fixes, waived } = finding;
  const at = placeOf(lines, place.offset, place.length);
  return {
    rule,
    severity,
    message,
    ...(because !== '' && { because }),
    ...(row !== undefined && { row }),
    ...(alternative !== undefined && { alternative }),
    ...at,
    ...(related.length > 0 && {
      related: related.map((one) => ({
        ...(one.row !== undefined && { row: one.row }),
        ...(one.alternative !== undefined && { alternative: one.alternative }),
        line: lines.at(one.place.offset).line,
        message: one.message,
      })),
    }),
    ...(fixes &&
      fixes.length > 0 && {
        fixes: fixes.map(({ title, edits }) => ({
          title,
          edits: edits.map((edit) => ({ ...placeOf(lines, edit.offset, edit.length), text: edit.text })),
        })),
      }),
    ...(waived && { waived }),
    lineText: lineAround(text, place.offset, at.column),
  };
}

function placeOf(lines: LineIndex, offset: number, length: number): ReportedPlace {
  const [start, end] = [lines.at(offset), lines.at(offset + length)];
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Without the byte-order mark, which takes no column. */
function lineAround(text: string, offset: number, column: number): string {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return text.slice(offset - column + 1, end);
}
