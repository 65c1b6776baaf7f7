import type { ScenarioText } from '../model/read/scenarioText';
import type { Finding, Severity } from '../validate/finding';
import type { PackSummary } from '../validate/packs/pack-rules';

/** A finding as reports tell it: with lines and columns, both from 1. Its members are those of the JSON output. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly because?: string;
  readonly row?: string;
  readonly alternative?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related?: readonly ReportedRelated[];
  readonly fixes?: readonly { readonly title: string }[];
  readonly waived?: { readonly reason: string };
}

/** Another place that a finding speaks of. */
export interface ReportedRelated {
  readonly row?: string;
  readonly alternative?: string;
  readonly line: number;
  readonly message: string;
}

/** What is reported of one file. */
export interface FileReport {
  /** As people know it: relative to where they are. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly packs: readonly PackSummary[];
}

/** A finding of a document, as reports tell it. */
export function reportedFinding({ lines }: ScenarioText, finding: Finding): ReportedFinding {
  const { rule, severity, message, because, row, alternative, place, related, fixes, waived } = finding;
  const end = lines.at(place.offset + place.length);
  return {
    rule,
    severity,
    message,
    ...(because !== '' && { because }),
    ...(row !== undefined && { row }),
    ...(alternative !== undefined && { alternative }),
    ...lines.at(place.offset),
    endLine: end.line,
    endColumn: end.column,
    ...(related.length > 0 && {
      related: related.map((one) => ({
        ...(one.row !== undefined && { row: one.row }),
        ...(one.alternative !== undefined && { alternative: one.alternative }),
        line: lines.at(one.place.offset).line,
        message: one.message,
      })),
    }),
    ...(fixes && fixes.length > 0 && { fixes: fixes.map(({ title }) => ({ title })) }),
    ...(waived && { waived: { reason: waived.reason } }),
  };
}
