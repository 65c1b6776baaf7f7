import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { Span } from '../../model/read/lines';
import type { Factor } from '../../model/read/scenarioText';
import { nameMeant } from '../fixes';
import { isUnread } from '../inFault';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { alsoStatedIn } from '../sources/alsoStated';

export const unknownSource: BuiltInRule = {
  id: 'names/unknown-source',
  severity: 'error',
  title: 'A source that does not exist',
  reason: 'A value that cites a source which the file does not list rests on nothing that a reader could look up.',
  remedy: 'Correct the name, or add the source under “sources”.',
  example: {
    fails: { factors: { payment: { source: 'reprot' } } },
    passes: { factors: { payment: { source: 'report' } } },
  },
  *check(context) {
    const { sources = new Map<string, never>() } = context.scenario;
    if (isUnread(context, 'sources')) return;
    yield* context.inFactors('names/unknown-source', (row, factor) => inFactor(context, sources, row, factor));
    for (const [id, { supersededBy }] of sources) {
      if (supersededBy === undefined || sources.has(supersededBy)) continue;
      yield unknown(sources, supersededBy, context.valuePlace('sources', id, 'supersededBy'));
    }
  },
};

type Sources = ReadonlyMap<string, unknown>;

function* inFactor(context: RuleContext, sources: Sources, row: string, factor: Factor): Iterable<Observation> {
  if (factor.source !== undefined && !sources.has(factor.source)) {
    yield { row, ...unknown(sources, factor.source, context.valuePlace('factors', row, 'source')) };
  }
  for (const { alternative, cell } of context.writtenCells(row, factor)) {
    if (typeof cell !== 'object' || cell === null) continue;
    if (cell.source !== undefined && !sources.has(cell.source)) {
      const place = context.valuePlace('factors', row, 'values', alternative, 'source');
      yield { row, alternative, ...unknown(sources, cell.source, place) };
    }
    if (!cell.alsoStated) continue;
    for (const { source: other, path: item } of alsoStatedIn(context, row, alternative)) {
      if (other === undefined || sources.has(other)) continue;
      yield { row, alternative, ...unknown(sources, other, context.valuePlace(...item, 'source')) };
    }
  }
}

function unknown(sources: Sources, name: string, place: Span): Observation {
  return {
    message: t('There is no source “{0}” under “sources”.{1}', name, suggestion(name, sources.keys())),
    place,
    ...nameMeant(place, name, sources.keys()),
  };
}
