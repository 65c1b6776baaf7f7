import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const version: BuiltInRule = {
  id: 'structure/version',
  severity: 'error',
  title: 'A newer version of the format',
  reason: 'An older tool cannot judge what a newer format says, and would damage what it does not know.',
  remedy: 'Open the file with a newer version of this tool, or take the file as it was before a newer one wrote it.',
  example: { fails: { scenario: 2 }, passes: { scenario: 1 } },
  check: (context) => problemsOf(context, 'version'),
};
