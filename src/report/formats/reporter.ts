import type { FileReport } from '../reportedFinding';
import type { Tally } from '../tally';

/** Writes a report piece by piece, so that its size does not matter: of each file in turn, then what ends it. */
export interface Reporter {
  readonly file: (report: FileReport) => string;
  readonly end: (tally: Tally) => string;
}
