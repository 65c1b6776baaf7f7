import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const pact = {
  section: 'money',
  label: 'Pact',
  role: 'given',
  source: 'report',
  levels: { spoken: 'Spoken', written: 'Written' },
};
const because = 'Calm words and a pact in writing do not go together.';

/** A rule over stance and pact, a third column based on the heir, and these cells. */
function scene(cells: { stance: Changes; pact: Changes }, rule: Changes = {}, payment: Changes = {}): Changes {
  return {
    alternatives: { third: { label: 'Third', basedOn: 'heir' }, apart: { label: 'Apart' } },
    factors: {
      payment: { values: { apart: 1, ...payment } },
      stance: { values: { base: 'open', apart: 'open', ...cells.stance } },
      pact: { ...pact, values: { base: 'spoken', apart: 'spoken', ...cells.pact } },
    },
    rules: { sober: { forbid: { stance: ['calm', 'tense'], pact: 'written' }, because, ...rule } },
  };
}

describeRule('rules/sober', 'warning', {
  finds: {
    'levels that stand together, at the first that is written there; the other is related': {
      of: scene({ stance: { apart: 'calm' }, pact: { apart: 'written' } }),
      finds: {
        on: 'stance/apart',
        at: '"calm"',
        says: /^Stance: “Calm” and Pact: “Written” do not stand together in Apart\.$/,
        related: ['pact/apart "written"'],
      },
    },
    'a cell against an inherited one, in the column that writes the cell': {
      of: scene({ stance: { base: 'calm' }, pact: { third: 'written' } }),
      finds: { on: 'pact/third', at: '"written"', says: /in Third\.$/, related: ['stance/third "calm"'] },
    },
    'once, where heirs inherit it whole': {
      of: scene({ stance: { base: 'calm' }, pact: { base: 'written' } }),
      finds: {
        on: 'stance/base',
        at: '"calm"',
        says: /in Base\.$/,
        related: ['pact/base', 'stance/heir "calm"', 'pact/heir "written"', 'stance/third', 'pact/third'],
      },
    },
    'once for the column in which it comes about and its heirs': {
      of: scene({ stance: { base: 'calm' }, pact: { heir: 'written' } }),
      finds: {
        on: 'pact/heir',
        at: '"written"',
        says: /in Heir\.$/,
        related: ['stance/heir', 'stance/third', 'pact/third'],
      },
    },
    'twice, where two columns write it each for itself': {
      of: scene({
        stance: { heir: 'calm', apart: 'tense' },
        pact: { base: 'written', third: 'spoken', apart: 'written' },
      }),
      finds: [
        { on: 'stance/apart', at: '"tense"', says: /“Tense”.*in Apart\.$/, related: ['pact/apart'] },
        { on: 'stance/heir', at: '"calm"', says: /“Calm”.*in Heir\.$/, related: ['pact/heir "written"'] },
      ],
    },
    'a value in a cell object': {
      of: scene({ stance: { apart: { note: 'x', value: 'calm' } }, pact: { apart: 'written' } }),
      finds: { on: 'stance/apart', at: '"calm"', says: /“Calm”/, related: ['pact/apart'] },
    },
    'a level alone': {
      of: scene({ stance: {}, pact: { heir: 'written' } }, { forbid: { pact: 'written', stance: undefined } }),
      finds: {
        on: 'pact/heir',
        at: '"written"',
        says: /^Pact: “Written” is ruled out in Heir\.$/,
        related: ['pact/third'],
      },
    },
    'as grave as the rule says': {
      of: scene({ stance: { apart: 'calm' }, pact: { apart: 'written' } }, { severity: 'error' }),
      finds: { on: 'stance/apart', at: '"calm"', says: /Stance/, related: ['pact/apart'], severity: 'error' },
    },
    'even where the rule gives no reason': {
      of: scene({ stance: { apart: 'calm' }, pact: { apart: 'written' } }, { because: undefined }),
      finds: { on: 'stance/apart', at: '"calm"', says: /Stance/, related: ['pact/apart'] },
      beside: ['structure/missing-member'],
    },
    'a computed level, at its formula': {
      of: scene({ stance: { apart: '=IF(payment > 0, "calm", "open")' }, pact: { apart: 'written' } }),
      finds: {
        on: 'stance/apart',
        at: '"=IF(payment > 0, \\"calm\\", \\"open\\")"',
        says: /^Stance: “Calm” and Pact: “Written” do not stand together in Apart\. Stance is computed from Payment: 1 USD bn\.$/,
        related: ['pact/apart'],
      },
    },
    'a level computed in capitals, which Excel takes for the same': {
      of: scene({ stance: { apart: '="CALM"' }, pact: { apart: 'written' } }),
      finds: { on: 'stance/apart', at: '"=\\"CALM\\""', says: /^Stance: “Calm”/, related: ['pact/apart'] },
    },
    'an inherited formula, in the heir where it comes to the level': {
      of: {
        ...scene({ stance: { base: '=IF(payment > 2, "calm", "open")' }, pact: { base: 'written' } }, {}, { heir: 3 }),
      },
      finds: {
        on: 'stance/heir',
        at: '"=IF(payment > 2, \\"calm\\", \\"open\\")"',
        says: /in Heir\. Stance is computed from Payment: 3 USD bn\.$/,
        related: ['pact/heir', 'stance/third', 'pact/third'],
      },
    },
    'in a circle of bases, once': {
      of: {
        ...scene({ stance: { base: 'calm' }, pact: { heir: 'written', base: undefined } }),
        alternatives: { base: { basedOn: 'heir' }, apart: { label: 'Apart' } },
      },
      finds: {
        on: 'stance/base',
        at: '"calm"',
        says: /in Base\.$/,
        related: ['pact/base', 'stance/heir', 'pact/heir'],
      },
      beside: ['structure/based-on-cycle'],
    },
  },
  passes: {
    'one of the levels alone': scene({ stance: { base: 'calm' }, pact: {} }),
    'the levels in two columns': scene({ stance: { heir: 'calm' }, pact: { heir: 'spoken', apart: 'written' } }),
    'a level that no list names': scene({ stance: { apart: 'open' }, pact: { apart: 'written' } }),
    'a blank, at which inheritance ends': scene({ stance: { base: 'calm', heir: null }, pact: { heir: 'written' } }),
    'a computed level that no list names': scene({
      stance: { apart: '=IF(payment > 0, "open", "calm")' },
      pact: { apart: 'written' },
    }),
    'a formula that comes to an error': {
      of: scene({ stance: { apart: '=1 / 0' }, pact: { apart: 'written' } }),
      beside: ['formulas/error-value'],
    },
    'a cell in a circle': {
      of: scene({ stance: { apart: '=stance' }, pact: { apart: 'written' } }),
      beside: ['formulas/cycle'],
    },
    'a missing value': {
      of: scene({ stance: { apart: undefined }, pact: { apart: 'written' } }),
      beside: ['values/missing'],
    },
    'a value that is no level': {
      of: scene({ stance: { apart: 'calm' }, pact: { apart: 'writen' } }),
      beside: ['values/unknown-level'],
    },
    'a rule with a formula': scene({ stance: {}, pact: {} }, { forbid: undefined, require: '=TRUE' }),
    'a rule that forbids nothing, which is another finding': {
      of: scene({ stance: {}, pact: {} }, { forbid: { stance: undefined, pact: undefined } }),
      beside: ['structure/rule-form'],
    },
    'a rule over a row that does not exist, likewise': {
      of: scene({ stance: { base: 'calm' }, pact: { base: 'written' } }, { forbid: { pakt: 'written' } }),
      beside: ['names/unknown-row'],
    },
  },
});
