import { describeRule } from '../describeRule';

describeRule('structure/based-on-cycle', 'error', {
  finds: {
    'two based on each other': {
      of: { alternatives: { base: { basedOn: 'heir' } } },
      finds: {
        at: '"heir"',
        says: /none is a start: Base → Heir → Base\. Remove “basedOn” from one of them/,
        related: ['/base "heir"', '/heir "base"'],
      },
    },
    'one based on itself': {
      of: { alternatives: { base: { basedOn: 'base' } } },
      finds: {
        at: '"base"',
        says: /^Base is based on itself\. Remove “basedOn”, or name another alternative\.$/,
        related: ['/base'],
      },
    },
    'a circle that others lead into, once': {
      of: { alternatives: { third: { label: 'Third', basedOn: 'heir' }, base: { basedOn: 'heir' } } },
      finds: { at: '"heir"', says: /Base → Heir → Base/, related: ['/base', '/heir'] },
    },
    'two circles': {
      of: {
        alternatives: { base: { basedOn: 'base' }, heir: { basedOn: 'heir' } },
        factors: { payment: { values: { heir: 1 } }, stance: { values: { heir: 'calm' } } },
      },
      finds: [
        { at: '"base"', says: /Base is based on itself/, related: ['/base'] },
        { at: '"heir"', says: /Heir is based on itself/, related: ['/heir'] },
      ],
    },
  },
  passes: {
    'a long chain': {
      alternatives: { third: { label: 'T', basedOn: 'heir' }, fourth: { label: 'F', basedOn: 'third' } },
    },
    'a base that does not exist': {
      of: { alternatives: { base: { basedOn: 'ghost' } } },
      beside: ['names/unknown-alternative'],
    },
  },
});
