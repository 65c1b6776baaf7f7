import { cellParts } from '../../model/cell';
import { setRole } from '../../model/edit/rowMembers';
import { t } from '../../model/l10n';
import type { Path } from '../../model/read/members';
import type { Factor, Source } from '../../model/read/scenarioText';
import type { Fix } from '../finding';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { basesOf, sourcesThat, wrongBasis, type Basis } from '../sources/basis';

export const claimAsFact: BuiltInRule = {
  id: 'provenance/claim-as-fact',
  severity: 'warning',
  title: 'A claim, a proposal or a judgement that is taken for a fact',
  reason:
    'What somebody claims, proposes or judges may be right, but it is in question. As a given, or with high confidence, it is no longer questioned by those who build on it.',
  remedy:
    'Cite a source that settles it. If there is none, make the row an uncertainty, or lower the confidence in the value.',
  example: {
    fails: { factors: { payment: { role: 'given', source: 'report' } }, sources: { report: { kind: 'claim' } } },
    passes: { factors: { payment: { role: 'uncertainty', source: 'report' } }, sources: { report: { kind: 'claim' } } },
  },
  *check(context) {
    const doubtful = sourcesThat(context, ({ kind }) => kind !== undefined && KINDS.has(kind));
    if (doubtful.size === 0) return;
    yield* context.inFactors('provenance/claim-as-fact', (row, factor) =>
      basesOf(context, row, factor, doubtful).flatMap((basis) => told(context, factor, basis)),
    );
  },
};

const KINDS: ReadonlyMap<Source['kind'] & string, () => string> = new Map([
  ['claim', () => t('a claim')],
  ['proposal', () => t('a proposal')],
  ['judgement', () => t('a judgement')],
] as const);

function told(context: RuleContext, factor: Factor, basis: Basis): Observation[] {
  const { row, id, source } = basis;
  const kind = (source.kind && KINDS.get(source.kind)?.()) ?? '';
  const said = { message: t('This source is {0}.', kind), place: context.valuePlace('sources', id, 'kind') };
  if (factor.role === 'given') {
    const role = setRole(context.doc, row, 'uncertainty');
    const fixes: Fix[] =
      'edits' in role ? [{ title: t('Make it an uncertainty'), edits: role.edits, preferred: true }] : [];
    return [
      wrongBasis(context, {
        basis,
        columns: basis.columns,
        message: (rests) => t('{0}, which is {1}, and is taken as a given.', rests, kind),
        said,
        fixes,
      }),
    ];
  }
  // What we choose ourselves we may well be sure of.
  if (factor.role === 'lever' && source.kind === 'judgement') return [];
  return sure(context, factor, basis).map(({ path, columns, from }) => ({
    ...wrongBasis(context, {
      basis: from === undefined ? basis : { ...basis, alternative: from },
      columns,
      message: (rests) => t('{0}, which is {1}, but is marked as of high confidence.', rests, kind),
      said,
      fixes: [{ title: t('Lower the confidence to moderate'), edits: [lowered(context, path)], preferred: true }],
    }),
    place: context.valuePlace(...path),
  }));
}

/** Where high confidence is said, and of which columns. */
interface Sure {
  readonly path: Path;
  readonly columns: string[];
  /** The alternative whose cell says it; absent where the row does. */
  readonly from?: string;
}

function sure(context: RuleContext, factor: Factor, { row, columns }: Basis): Sure[] {
  const found = new Map<string, Sure>();
  for (const column of columns) {
    const from = context.writtenIn(row, column) ?? column;
    const { confidence: own } = cellParts(factor.values.get(from) ?? null);
    if ((own ?? factor.confidence) !== 'high') continue;
    const key = own === undefined ? '' : from;
    const known = found.get(key);
    if (known) known.columns.push(column);
    else if (own === undefined) found.set(key, { path: ['factors', row, 'confidence'], columns: [column] });
    else found.set(key, { path: ['factors', row, 'values', from, 'confidence'], columns: [column], from });
  }
  return [...found.values()];
}

function lowered(context: RuleContext, path: Path) {
  const { offset, length } = context.valuePlace(...path);
  return { offset, length, text: '"moderate"' };
}
