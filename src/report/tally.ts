import type { FileReport } from './reportedFinding';

/** Counts over files; what is waived counts as that alone. */
export interface Tally {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}

/** Nothing counted yet. */
export const NO_TALLY: Tally = { files: 0, errors: 0, warnings: 0, infos: 0, waived: 0 };

/** The counts with those of one more file. */
export function tallied(tally: Tally, { findings }: FileReport): Tally {
  const counts = { ...tally, files: tally.files + 1 };
  for (const { waived, severity } of findings) {
    if (waived) counts.waived++;
    else if (severity === 'error') counts.errors++;
    else if (severity === 'warning') counts.warnings++;
    else counts.infos++;
  }
  return counts;
}
