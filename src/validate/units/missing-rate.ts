import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const missingRate: BuiltInRule = {
  id: 'units/missing-rate',
  severity: 'error',
  title: 'Currencies that meet without a rate',
  reason: 'Won and dollars are as different as won and people until an exchange rate makes one of the other.',
  check: (context) => unitProblems(context, 'missing-rate'),
};
