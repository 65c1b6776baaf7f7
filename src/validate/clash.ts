import { t } from '../model/l10n';
import type { Span } from '../model/read/lines';
import { chainTold } from './chain';
import type { RelatedPlace } from './finding';
import type { CellRef } from './origins';
import type { Observation } from './rule';
import type { RuleContext } from './ruleContext';
import { series } from './series';

/** Where cells do not stand together: the alternatives, in column order, and the cells that take part in each. */
export interface Clash {
  readonly alternatives: readonly string[];
  readonly cells: (alternative: string) => readonly CellRef[];
}

/**
 * What is to be told of a clash: one observation for the alternatives that have it from the same written cells, at
 * the cell that is written in the alternative where it came about; the other cells and the heirs are related. Through which
 * formulas computed cells came to their values is told behind the message.
 * @param message what is wrong, as a whole sentence; a listing of the cells with their values where it is left out
 */
export function clashObservations(
  context: RuleContext,
  { alternatives, cells }: Clash,
  message: (alternative: string) => string = (alternative) => listing(context, cells(alternative), alternative),
): Observation[] {
  return context.origins.groups(alternatives, cells).map(({ alternative, heirs }) => {
    const parts = cells(alternative);
    const main = mainCell(context, parts, alternative);
    const chain = chainTold(context, parts);
    return {
      message: chain === '' ? message(alternative) : `${message(alternative)} ${chain}`,
      ...(main && { row: main.row }),
      alternative,
      place: main ? placeOfCell(context, main) : context.keyPlace('alternatives', alternative),
      related: [
        ...parts.filter((part) => part !== main).map((part) => relatedCell(context, part)),
        ...heirs.flatMap((heir) => cells(heir).map((part) => relatedCell(context, part))),
      ],
    };
  });
}

/** The cell where a finding stands: one that is written in its alternative, else one that is in force there. */
function mainCell(context: RuleContext, parts: readonly CellRef[], alternative: string): CellRef | undefined {
  const here = parts.filter((part) => part.alternative === alternative);
  return here.find(({ row }) => context.writtenIn(row, alternative) === alternative) ?? here[0] ?? parts[0];
}

function listing(context: RuleContext, parts: readonly CellRef[], alternative: string): string {
  const said = parts.map((part) => {
    const elsewhere = part.alternative === alternative ? '' : t(' in {0}', context.alternativeLabel(part.alternative));
    return `${stated(context, part)}${elsewhere}`;
  });
  // A rule that reads no row is broken by no cell.
  if (parts.length === 0) return t('The rule does not hold in {0}.', context.alternativeLabel(alternative));
  return parts.length > 1
    ? t('{0} do not stand together in {1}.', series(said), context.alternativeLabel(alternative))
    : t('{0} is ruled out in {1}.', series(said), context.alternativeLabel(alternative));
}

function stated(context: RuleContext, { row, alternative }: CellRef): string {
  return `${context.rowLabel(row)}: ${context.valueLabel(row, alternative)}`;
}

function relatedCell(context: RuleContext, part: CellRef): RelatedPlace {
  const { row, alternative } = part;
  const from = context.writtenIn(row, alternative);
  const inherited =
    from === undefined || from === alternative ? '' : t(', inherited from {0}', context.alternativeLabel(from));
  return {
    row,
    alternative,
    message: t('{0} in {1}{2}.', stated(context, part), context.alternativeLabel(alternative), inherited),
    place: placeOfCell(context, part),
  };
}

/** A missing cell has no place of its own: it is told at its row. */
function placeOfCell(context: RuleContext, { row, alternative }: CellRef): Span {
  const isMissing = context.scenario.factors.has(row) && context.writtenIn(row, alternative) === undefined;
  return isMissing ? context.rowPlace(row) : context.cellPlace(row, alternative);
}
