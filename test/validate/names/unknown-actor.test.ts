import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('names/unknown-actor', 'error', {
  finds: {
    'the owner of a factor': {
      of: row('payment', { owner: 'uss' }),
      finds: { on: 'payment', at: '"uss"', says: /^There is no actor “uss” under “actors”\. Did you mean “us”\?$/ },
    },
    'the perspective': {
      of: { perspective: 'washington' },
      finds: { at: '"washington"', says: /no actor “washington” under “actors”\. Known are us, them\./ },
    },
    'any, where there are no actors': {
      of: { actors: undefined, perspective: undefined, factors: { stance: { owner: undefined } } },
      finds: { on: 'payment', at: '"us"', says: /no actor “us” under “actors”\.$/ },
    },
  },
  passes: {
    'owners that are actors': {},
    'a factor without an owner': row('payment', { owner: undefined }),
    'no perspective': { perspective: undefined },
  },
});
