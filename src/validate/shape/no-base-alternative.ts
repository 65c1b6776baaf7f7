import { t } from '../../model/l10n';
import { alternativeSchema } from '../../model/schema/scenario';
import { setMemberAt } from '../../model/edit/setMemberAt';
import { placeOf } from '../../model/read/scenarioText';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';

export const noBaseAlternative: BuiltInRule = {
  id: 'shape/no-base-alternative',
  severity: 'warning',
  title: 'Alternatives without a base among them',
  reason:
    'What an alternative changes can only be told beside one that it starts from; without a base there is no “compared with what”.',
  remedy: 'Let the alternatives be based on the one that stands for the present course, by "basedOn".',
  example: {
    fails: {
      alternatives: { heir: { basedOn: undefined } },
      factors: { payment: { values: { heir: 2 } }, stance: { values: { heir: 'calm' } } },
    },
    passes: { factors: { payment: { values: { heir: 2 } } } },
  },
  *check(context) {
    const { alternatives } = context.scenario;
    if (alternatives.size < 2) return;
    // A base that cannot be read is told where it stands.
    if ([...alternatives.keys()].some((one) => placeOf(context.doc, ['alternatives', one, 'basedOn'], 'key'))) return;
    const [first = '', ...others] = alternatives.keys();
    const label = context.alternativeLabel(first);
    yield {
      message: t(
        'None of the {0} alternatives is based on another. If {1} is the base, say so: "basedOn": "{2}".',
        alternatives.size,
        label,
        first,
      ),
      place: context.keyPlace('alternatives', first),
      fixes: [
        { title: t('Base the others on {0}', label), edits: others.flatMap((one) => basing(context, one, first)) },
      ],
    };
  },
};

function basing({ doc }: RuleContext, alternative: string, base: string) {
  const path = ['alternatives', alternative];
  const result = setMemberAt(doc, path, alternativeSchema, 'basedOn', JSON.stringify(base));
  return 'edits' in result ? result.edits : [];
}
