import type { FileReport } from './reportedFinding';

/** Counts over files; what is waived counts as that alone. */
export interface Tally {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}

/** The findings of these files, counted. */
export function tally(files: readonly FileReport[]): Tally {
  const counts = { files: files.length, errors: 0, warnings: 0, infos: 0, waived: 0 };
  for (const { waived, severity } of files.flatMap(({ findings }) => findings)) {
    if (waived) counts.waived++;
    else if (severity === 'error') counts.errors++;
    else if (severity === 'warning') counts.warnings++;
    else counts.infos++;
  }
  return counts;
}
