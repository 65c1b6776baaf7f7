import { describeRule } from '../describeRule';
import { measure, newRow, require, row } from '../scenarioWith';

describeRule('formulas/refused', 'error', {
  finds: {
    'the address of a cell': {
      of: measure('=payment + B2'),
      finds: { on: 'burden', at: 'B2', says: /^Excel reads “B2” as the address of a cell\. Rows here have names/ },
    },
    'a range': {
      of: row('payment', { values: { heir: '=SUM(A1:A3)' } }),
      finds: { on: 'payment/heir', at: 'A1:A3', says: /^Ranges are refused/ },
    },
    'the clock': {
      of: require('=TODAY() > 1'),
      finds: { at: 'TODAY', says: /^TODAY is refused: its answer changes with the clock.*asOf/ },
    },
    'chance, in small letters': {
      of: measure('=payment * rand()'),
      finds: { on: 'burden', at: 'rand', says: /^RAND is refused: its answer changes at every calculation/ },
    },
    'the outside world': {
      of: measure('=WEBSERVICE("x")'),
      finds: { on: 'burden', at: 'WEBSERVICE', says: /^WEBSERVICE is refused: it reaches outside the file/ },
    },
    'a list in braces, behind escaped quotes': {
      of: require('=AND(stance <> "tense", {1,2} = 1)'),
      finds: { at: '{', says: /^Lists in braces are refused/ },
    },
  },
  passes: {
    'a row that has the address of a cell for its id, which is told where it has it': {
      of: {
        ...newRow('fy26', { unit: 'USD bn', values: { base: 1 } }),
        ...measure('=FY26 * 2'),
        ...require('=fy26 > 0'),
      },
      beside: ['structure/id'],
    },
    'a row named like an alternative’s year': measure('=payment / 2026'),
    'one value of many': measure('=SUM(payment, MAX(ALTS(payment)))'),
  },
});
