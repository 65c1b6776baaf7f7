import type { Factor } from '../../model/read/scenarioText';
import type { Assessment } from '../assess';
import type { Finding } from '../finding';
import type { CellRef } from '../origins';

/** A cell that holds a given value or level and takes part in a finding, itself or through formulas. */
export interface ChangeableCell extends CellRef {
  readonly factor: Factor;
  /** How far it is from what the person would change first; 0 is nearest. */
  readonly distance: number;
}

/** More are not looked at: a finding that so much takes part in is settled by thought, not by trying. */
const MOST_CELLS = 24;

/** What people change first: what is theirs to choose, then what is uncertain, last what is a fact. */
const BY_ROLE: Readonly<Record<NonNullable<Factor['role']>, number>> = { lever: 0, uncertainty: 1, given: 2 };

/** The given cells behind a finding, those first that people would change first. */
export function changeableCells(assessment: Assessment, finding: Finding): ChangeableCell[] {
  const { doc, calculation } = assessment;
  const cells: ChangeableCell[] = [];
  const waiting = cellsOf(finding);
  const met = new Set<string>();
  for (const { row, alternative } of waiting) {
    const key = `${row}|${alternative}`;
    if (met.has(key)) continue;
    met.add(key);
    if (cells.length >= MOST_CELLS || met.size > MOST_CELLS * 4) break;
    if (calculation.formula(row, alternative)) {
      waiting.push(...calculation.reads(row, alternative));
      continue;
    }
    const factor = doc.scenario.factors.get(row);
    if (!factor || calculation.isMissing(row, alternative)) continue;
    cells.push({ row, alternative, factor, distance: distanceOf(assessment, finding, { row, alternative }, factor) });
  }
  return cells.sort((a, b) => a.distance - b.distance);
}

/** The cells of the finding’s own alternative first; what others inherit is changed there, too. */
function cellsOf({ row, alternative, related }: Finding): CellRef[] {
  const all = [{ row, alternative }, ...related].flatMap((one) =>
    one.row === undefined || one.alternative === undefined ? [] : [{ row: one.row, alternative: one.alternative }],
  );
  return [
    ...all.filter((one) => one.alternative === alternative),
    ...all.filter((one) => one.alternative !== alternative),
  ];
}

function distanceOf({ doc }: Assessment, finding: Finding, { row, alternative }: CellRef, factor: Factor): number {
  const { perspective } = doc.scenario;
  const isOthers = factor.owner !== undefined && perspective !== undefined && factor.owner !== perspective;
  const byRole = factor.role === undefined ? 1 : BY_ROLE[factor.role];
  return (
    byRole +
    (isOthers ? 0.5 : 0) +
    (factor.values.has(alternative) ? 0 : 0.25) +
    (alternative === finding.alternative ? 0 : 0.5) +
    (row === finding.row ? 0 : 0.1)
  );
}
