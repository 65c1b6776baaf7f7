import { cellParts } from '../../model/cell';
import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { Span } from '../../model/read/lines';
import { nameMeant } from '../fixes';
import { isUnread } from '../inFault';
import type { BuiltInRule, Observation } from '../rule';
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
    const unknown = (name: string, place: Span) => ({
      message: t('There is no source “{0}” under “sources”.{1}', name, suggestion(name, sources.keys())),
      place,
      ...nameMeant(place, name, sources.keys()),
    });
    yield* context.inFactors('names/unknown-source', function* (row, factor): Iterable<Observation> {
      if (factor.source !== undefined && !sources.has(factor.source)) {
        yield { row, ...unknown(factor.source, context.valuePlace('factors', row, 'source')) };
      }
      for (const { alternative, cell } of context.writtenCells(row, factor)) {
        const path = ['factors', row, 'values', alternative];
        const { source } = cellParts(cell);
        if (source !== undefined && !sources.has(source)) {
          yield { row, alternative, ...unknown(source, context.valuePlace(...path, 'source')) };
        }
        if (typeof cell !== 'object' || !cell?.alsoStated) continue;
        for (const { source: other, path: item } of alsoStatedIn(context, row, alternative)) {
          if (other === undefined || sources.has(other)) continue;
          yield { row, alternative, ...unknown(other, context.valuePlace(...item, 'source')) };
        }
      }
    });
    for (const [id, { supersededBy }] of sources) {
      if (supersededBy === undefined || sources.has(supersededBy)) continue;
      yield unknown(supersededBy, context.valuePlace('sources', id, 'supersededBy'));
    }
  },
};
