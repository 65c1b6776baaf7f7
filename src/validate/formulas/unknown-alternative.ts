import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const unknownAlternative: BuiltInRule = {
  id: 'formulas/unknown-alternative',
  severity: 'error',
  title: 'A formula that reads an alternative which does not exist',
  reason: 'ALT names an alternative by its id; without it the formula has no value.',
  remedy: 'Correct the id in ALT. The quick fix writes the nearest one.',
  example: {
    fails: {
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=ALT("bsae", payment)', direction: 'lower' } },
    },
    passes: {
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=ALT("base", payment)', direction: 'lower' } },
    },
  },
  check: (context) => formulaProblems(context, 'unknown-alternative', context.alternatives),
};
