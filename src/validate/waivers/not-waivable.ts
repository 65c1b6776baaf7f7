import type { BuiltInRule } from '../rule';
import { waiversThatAre } from './states';

export const notWaivable: BuiltInRule = {
  id: 'waivers/not-waivable',
  severity: 'error',
  title: 'A waiver for what cannot be waived',
  reason: 'A fault of the file’s structure makes what it says uncertain; it can be mended, not accepted.',
  check: (context) =>
    waiversThatAre(
      context,
      'not-waivable',
      ({ rule = '' }) => `Findings of ${rule} cannot be waived: mend the file instead.`,
    ),
};
