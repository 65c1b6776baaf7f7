import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('shape/lever-not-owned', 'error', {
  finds: {
    'a lever that another actor decides': {
      of: row('stance', { role: 'lever' }),
      finds: {
        on: 'stance',
        at: '"lever"',
        says: /^Stance is a lever, but Washington decides it and the perspective is Seoul’s\. Make it an uncertainty\.$/,
        related: ['stance "them"'],
      },
    },
    'every lever, seen from the other side': {
      of: { perspective: 'them', factors: { stance: { role: 'lever' } } },
      finds: { on: 'payment', at: '"lever"', says: /^Payment is a lever/, related: ['payment "us"'] },
    },
  },
  passes: {
    'a lever that the perspective owns': {},
    'a lever without an owner, which is the perspective’s': row('payment', { owner: undefined }),
    'an uncertainty or a given of another actor': row('payment', { role: 'given', owner: 'them' }),
    'levers without a perspective': { perspective: undefined, ...row('stance', { role: 'lever' }) },
    'an owner that does not exist, which is another finding': {
      of: row('payment', { owner: 'nobody' }),
      beside: ['names/unknown-actor'],
    },
    'levers of a perspective that does not exist, which is told once': {
      of: { perspective: 'nobody' },
      beside: ['names/unknown-actor'],
    },
  },
});
