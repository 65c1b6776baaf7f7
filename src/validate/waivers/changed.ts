import type { BuiltInRule } from '../rule';
import { waiversThatAre } from './states';

export const changed: BuiltInRule = {
  id: 'waivers/changed',
  severity: 'warning',
  title: 'A waiver for values that have changed',
  reason: 'The finding was accepted for certain values, and these are no longer in force.',
  check: (context) =>
    waiversThatAre(
      context,
      'changed',
      () => 'The values for which this waiver was given have changed. Look at the finding again.',
    ),
};
