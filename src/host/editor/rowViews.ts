import { factorKind } from '../../model/factorKind';
import { levelLabel } from '../../model/levels';
import type { Factor, Measure } from '../../model/read/scenarioText';
import type { RowView } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { cellView, formulaView } from './cellView';
import type { FindingPlaces } from './findingPlaces';
import type { NumberDisplay } from './numberDisplay';
import type { KnownCells } from './sameCells';
import type { SameRows } from './sameRows';

/** What the table shows of the rows of a scenario, one by one. */
export class RowViews {
  /** @param same what of an earlier view looks as it did, and is the same object then */
  constructor(
    readonly assessment: Assessment,
    readonly places: FindingPlaces,
    readonly numbers: NumberDisplay,
    readonly same?: SameRows,
  ) {}

  /** The ids of all rows, as the file has them: factors, and then measures. */
  get rows(): readonly string[] {
    return rowIds(this.assessment);
  }

  /** @returns undefined where there is no such row */
  of(row: string): RowView | undefined {
    const { factors, measures } = this.assessment.doc.scenario;
    const factor = factors.get(row);
    if (factor) return this.same?.factor(row, factor) ?? this.#factor(row, factor, this.same?.cells(row, factor));
    const measure = measures?.get(row);
    return measure && (this.same?.measure(row, measure) ?? this.#measure(row, measure));
  }

  #factor(row: string, factor: Factor, known?: KnownCells): RowView {
    const { scenario } = this.assessment.doc;
    const kind = factorKind(factor);
    const owner = factor.owner ?? (factor.role === 'lever' ? scenario.perspective : undefined);
    return {
      id: row,
      label: factor.label ?? row,
      unit: factor.unit ?? { number: '', levels: 'level', date: 'date', text: 'text' }[kind],
      kind,
      ...(factor.role !== undefined && { role: factor.role }),
      ...(owner !== undefined && { owner: scenario.actors?.get(owner)?.label ?? owner }),
      ...(factor.note !== undefined && { note: factor.note }),
      ...(factor.levels && { levels: [...factor.levels].map(([id, level]) => ({ id, label: levelLabel(id, level) })) }),
      cells: [...scenario.alternatives.keys()].map(
        (alternative) =>
          known?.(alternative) ??
          cellView(this.assessment, row, factor, alternative, this.places.ofCell(row, alternative), this.numbers),
      ),
      findings: this.places.ofRow(row),
    };
  }

  #measure(row: string, measure: Measure): RowView {
    const { doc, calculation } = this.assessment;
    return {
      id: row,
      label: measure.label ?? row,
      unit: measure.unit ?? '',
      kind: 'measure',
      ...(measure.note !== undefined && { note: measure.note }),
      cells: [...doc.scenario.alternatives.keys()].map((alternative) => ({
        ...formulaView(calculation, row, alternative, undefined, measure.formula ?? '', this.numbers, measure.unit),
        state: 'own',
        findings: this.places.ofCell(row, alternative),
      })),
      findings: this.places.ofRow(row),
    };
  }
}

function rowIds({ doc: { scenario } }: Assessment): string[] {
  const { factors, measures } = scenario;
  return [...factors.keys(), ...[...(measures?.keys() ?? [])].filter((row) => !factors.has(row))];
}
