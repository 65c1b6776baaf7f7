import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const unknownLevel: BuiltInRule = {
  id: 'formulas/unknown-level',
  severity: 'error',
  title: 'A level compared with a text that is no level of it',
  reason: 'The comparison can never be TRUE, so what hangs on it is decided by a slip of the pen.',
  check: (context) => formulaProblems(context, 'unknown-level'),
};
