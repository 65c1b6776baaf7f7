import { parseFormula } from '../../formula/parse';
import { rowUses } from '../../formula/names';
import { EXAMPLE_SIDES, type ExamplePlace } from '../../model/edit/exampleEdits';
import type { NumberMarks } from '../../model/edit/digits';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Pack } from '../../model/read/packText';
import { rowsNamed } from '../../model/ruleKind';
import type { Block, Field } from '../../protocol/details';
import type { PackExample } from '../../validate/packs/example';
import { choice, fields, text, words } from '../details/fields';
import { shownNumber } from '../details/localNumbers';
import { exampleMember } from './exampleMember';

type PackRule = Pack['rules'] extends ReadonlyMap<string, infer R> ? R : never;
type Side = ExamplePlace['side'];

/** What the examples of a rule hold: a value for each concept that the rule speaks of, on both sides. */
export function exampleBlocks(pack: Pack, rule: PackRule, marks: NumberMarks): Block[] {
  const titles: Readonly<Record<Side, string>> = {
    fails: t('Example: it finds fault where'),
    passes: t('Example: it has nothing against'),
  };
  return EXAMPLE_SIDES.map((side) =>
    fields(titles[side], ...sideFields(pack, rule, side, rule.examples?.[side], marks)),
  );
}

function sideFields(
  pack: Pack,
  rule: PackRule,
  side: Side,
  example: PackExample | undefined,
  marks: NumberMarks,
): Field[] {
  const stated = example?.values ?? new Map<string, ExampleValue>();
  const isPath =
    rule.period !== undefined ||
    example?.periods !== undefined ||
    [...stated.values()].some((one) => Array.isArray(one));
  const concepts = new Set([...conceptsOf(pack, rule), ...stated.keys()]);
  const years = text(exampleMember({ side, part: 'periods', concept: '' }), t('Years'), example?.periods?.join('; '), {
    hint: t('Of the columns, such as 2027; 2028'),
  });
  return [
    ...[...concepts].map((concept) =>
      valueField(pack, { side, part: 'values', concept }, stated.get(concept), isPath, marks),
    ),
    ...(isPath ? [years] : []),
    ...[...new Set([...(rule.roles?.keys() ?? []), ...(example?.roles?.keys() ?? [])])].map((concept) =>
      choice(
        exampleMember({ side, part: 'roles', concept }),
        t('Role of {0}', labelOf(pack, concept)),
        example?.roles?.get(concept),
        words({ lever: t('Lever'), uncertainty: t('Uncertainty'), given: t('Given') }),
        { none: t('Uncertainty, if not stated') },
      ),
    ),
  ];
}

type ExampleValue = PackExample['values'] extends ReadonlyMap<string, infer V> ? V : never;

function valueField(
  pack: Pack,
  place: ExamplePlace,
  value: ExampleValue | undefined,
  isPath: boolean,
  marks: NumberMarks,
): Field {
  const member = exampleMember(place);
  const { levels, unit } = pack.concepts.get(place.concept) ?? {};
  const label = labelOf(pack, place.concept);
  if (levels && !isPath) {
    const known = [...levels].map(([id, level]) => ({ id, label: levelLabel(id, level) }));
    return choice(member, label, textOf(value, marks), known, { none: t('Not stated') });
  }
  const several = isPath ? t('Of several columns: apart by semicolons') : undefined;
  const hint = [levels ? [...levels.keys()].join(', ') : unit, several].filter((one) => one !== undefined).join(' · ');
  return text(member, label, textOf(value, marks), hint === '' ? {} : { hint });
}

function textOf(value: ExampleValue | undefined, marks: NumberMarks): string | undefined {
  if (value === undefined) return undefined;
  const values: readonly (string | number | null)[] = Array.isArray(value) ? value : [value];
  return values
    .map((one) => (one === null ? 'blank' : typeof one === 'number' ? shownNumber(one, marks) : one))
    .join('; ');
}

function labelOf(pack: Pack, concept: string): string {
  return pack.concepts.get(concept)?.label ?? concept;
}

/** The concepts that a rule speaks of, in its formula first. */
function conceptsOf(pack: Pack, rule: PackRule): string[] {
  const read = rule.require === undefined ? undefined : parseFormula(rule.require);
  const inFormula = read?.ok ? rowUses(read.formula).map(({ name }) => name.toLowerCase()) : [];
  return [...new Set([...inFormula, ...rowsNamed(rule)])].filter((name) => pack.concepts.has(name));
}
