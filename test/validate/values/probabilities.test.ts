import { describeRule } from '../describeRule';
import { row, type Changes } from '../scenarioWith';

/** @param probabilities of the three levels; undefined for a level without one */
function stance(...probabilities: (number | undefined)[]): Changes {
  const ids = ['calm', 'tense', 'open'];
  const levels = ids.map((id, index) => {
    const probability = probabilities[index];
    return [id, { label: id, ...(probability !== undefined && { probability }) }];
  });
  return row('stance', { levels: Object.fromEntries(levels) as unknown });
}

describeRule('values/probabilities', 'error', {
  finds: {
    'probabilities that add to less than 1': {
      of: stance(0.5, 0.3, 0.1),
      finds: { on: 'stance', at: '"levels"', says: /^The probabilities of the levels of Stance add to 0\.9\.$/ },
    },
    'more than 1, though a level has none': {
      of: stance(0.8, 0.3),
      finds: { on: 'stance', at: '"levels"', says: /add to 1\.1 already, and a level has none\.$/ },
    },
    percentages: {
      of: stance(50, 30, 20),
      finds: { on: 'stance', at: '50', says: /^The probability of “calm” of Stance is 50; a probability lies between/ },
    },
  },
  passes: {
    'all that can happen': stance(0.5, 0.3, 0.2),
    'what the computer makes of 0.1 and 0.2': stance(0.1, 0.2, 0.7),
    'what is missing to 1 left to a level without one': stance(0.5, 0.3),
    'none at all': stance(),
  },
});
