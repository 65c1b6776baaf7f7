import type { Pack } from '../../model/read/packText';
import { ruleKind } from '../../model/ruleKind';

type PackRule = Pack['rules'] extends ReadonlyMap<string, infer R> ? R : never;
/** What a pack shows of a rule. */
export type PackExamples = NonNullable<PackRule['examples']>;
/** One side of it. */
export type PackExample = NonNullable<PackExamples['fails']>;

/** The text of a scenario that has what an example says: a column for each of its values, each based on the one before. */
export function packExampleText(pack: Pack, reference: string, rule: PackRule, side: PackExample): string {
  const { values, periods = [], roles } = side;
  const lists = [...values].map(([concept, value]) => [concept, Array.isArray(value) ? value : [value]] as const);
  const columns = Math.max(periods.length, ...lists.map(([, list]) => list.length));
  const ids = Array.from({ length: columns }, (_, index) => `column_${index + 1}`);
  const alternatives = ids.map((id, index) => [id, { label: id, basedOn: ids[index - 1], period: periods[index] }]);
  const factors = lists.map(([concept, list]) => {
    const { label = concept, unit, levels } = pack.concepts.get(concept) ?? {};
    return [
      concept,
      {
        section: 'all',
        label,
        role: roles?.get(concept) ?? 'uncertainty',
        ...(levels ? { levels: Object.fromEntries(levels) } : { unit: unit ?? 'index' }),
        values: Object.fromEntries(list.map((value, index) => [ids[index] ?? '', value] as const)),
      },
    ];
  });
  return JSON.stringify({
    scenario: 1,
    title: ruleKind(rule) ?? reference,
    packs: [reference],
    alternatives: Object.fromEntries(alternatives) as unknown,
    sections: { all: { label: 'all' } },
    factors: Object.fromEntries(factors) as unknown,
  });
}
