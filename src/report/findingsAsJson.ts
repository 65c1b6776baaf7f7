import type { FileReport } from './reportedFinding';
import { tally } from './tally';

/** The findings of files as JSON, in the shape that the format's description gives. */
export function findingsAsJson(files: readonly FileReport[]): string {
  const listed = files.map(({ path, findings }) => ({ path, findings }));
  return JSON.stringify({ files: listed, summary: tally(files) }, null, 2) + '\n';
}
