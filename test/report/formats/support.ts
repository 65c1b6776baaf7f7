import type { FileReport } from '../../../src/report/reportedFinding';
import { reportedFinding } from '../../../src/report/reportedFinding';
import type { Reporter } from '../../../src/report/formats/reporter';
import { NO_TALLY, tallied } from '../../../src/report/tally';
import { assess } from '../../../src/validate/assess';
import { isRemark } from '../../validate/findingsOf';

/** What is reported of a scenario's text, but for remarks on so small a scenario. */
export function reportOf(path: string, text: string): FileReport {
  const { doc, findings, packs } = assess(text);
  return {
    path,
    findings: findings.filter((finding) => !isRemark(finding)).map((finding) => reportedFinding(doc, finding)),
    packs,
  };
}

/** A whole report of these files. */
export function written(reporter: Reporter, files: readonly FileReport[]): string {
  return files.map((file) => reporter.file(file)).join('') + reporter.end(files.reduce(tallied, NO_TALLY));
}
