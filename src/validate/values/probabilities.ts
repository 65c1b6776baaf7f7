import { setLevelProbability } from '../../model/edit/levelEdits';
import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import { agree, lastDigit } from '../agreement';
import type { Fix } from '../finding';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

export const probabilities: BuiltInRule = {
  id: 'values/probabilities',
  severity: 'error',
  title: 'Probabilities that are not those of all levels together',
  reason:
    'The levels of a row are all that can happen, and one of them does: their probabilities add to 1, each between 0 and 1.',
  remedy: 'Correct the probability that is wrong, so that those of all levels add to 1.',
  example: {
    fails: { factors: { stance: { levels: withProbabilities(0.5, 0.3, 0.1) } } },
    passes: { factors: { stance: { levels: withProbabilities(0.5, 0.3, 0.2) } } },
  },
  check: (context) => context.inFactors('values/probabilities', (row, factor) => inFactor(context, row, factor)),
};

function withProbabilities(calm: number, tense: number, open: number): Record<string, object> {
  return {
    calm: { label: 'Calm', probability: calm },
    tense: { label: 'Tense', probability: tense },
    open: { label: 'Open', probability: open },
  };
}

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  const given = [...(factor.levels ?? [])].flatMap(([level, one]) => {
    const probability = typeof one === 'string' ? undefined : one.probability;
    return probability === undefined ? [] : [{ level, probability }];
  });
  const [first] = given;
  if (!first) return;
  const place = (level: string) => context.valuePlace('factors', row, 'levels', level, 'probability');
  const outside = given.filter(({ probability }) => probability < 0 || probability > 1);
  const sum = Number(given.reduce((so, { probability }) => so + probability, 0).toPrecision(12));
  const label = context.rowLabel(row);
  if (outside[0]) {
    const { level, probability } = outside[0];
    yield {
      row,
      message: t(
        'The probability of {0} of {1} is {2}; a probability lies between 0 and 1.',
        context.contentLabel(factor, level),
        label,
        String(probability),
      ),
      place: place(level),
      fixes: agree({ value: sum, digit: 0 }, { value: 100, digit: 0 }) ? [asShares(context, row, given)] : [],
    };
    return;
  }
  const literal = ({ offset, length }: ReturnType<typeof place>) => context.doc.tree.written({ offset, length });
  const digit = Math.max(...given.map(({ level }) => lastDigit(literal(place(level)))));
  const isWhole = given.length === factor.levels?.size;
  // Where a level has none, the others leave it what is missing to 1.
  if (agree({ value: sum, digit }, { value: 1, digit }) || (!isWhole && sum < 1)) return;
  yield {
    row,
    message: isWhole
      ? t('The probabilities of the levels of {0} add to {1}.', label, String(sum))
      : t('The probabilities of the levels of {0} add to {1} already, and a level has none.', label, String(sum)),
    place: context.keyPlace('factors', row, 'levels'),
    fixes: given.flatMap(({ level, probability }) => completing(context, row, factor, level, 1 - sum + probability)),
  };
}

/** A level's probability, so that all add to 1; none where it would be no probability. */
function completing({ doc }: RuleContext, row: string, factor: Factor, level: string, exact: number): Fix[] {
  const probability = Number(exact.toPrecision(12));
  if (probability < 0 || probability > 1) return [];
  const result = setLevelProbability(doc, row, level, probability);
  if (!('edits' in result)) return [];
  const one = factor.levels?.get(level);
  const label = (typeof one === 'object' ? one.label : one) ?? level;
  return [{ title: t('Give “{0}” {1}', label, String(probability)), edits: result.edits }];
}

/** Percentages as the shares that probabilities are. */
function asShares(context: RuleContext, row: string, given: readonly { level: string; probability: number }[]): Fix {
  return {
    title: t('Divide all of them by 100'),
    edits: given.map(({ level, probability }) => ({
      ...context.valuePlace('factors', row, 'levels', level, 'probability'),
      text: String(Number((probability / 100).toPrecision(12))),
    })),
    preferred: true,
  };
}
