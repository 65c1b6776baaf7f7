import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { basesOf, restsOn, type Basis } from './basis';
import { citeInstead } from './inForce';

/** What is wrong with sources that values rest on. */
export interface SourceFault {
  /** The rule's id. */
  readonly rule: string;
  /** The ids of the sources that may be at fault. */
  readonly among: ReadonlySet<string>;
  /** The columns in which a source is a poor basis. */
  readonly columns: (basis: Basis) => readonly string[];
  /** What is wrong, as a sentence. */
  readonly message: (basis: Basis) => string;
  /** The member of the source where that is seen. */
  readonly member: string;
  /** The ids of sources that may stand in its place. */
  readonly instead?: (basis: Basis) => Iterable<string>;
}

/**
 * A source at fault is told once, where it is listed, however many values rest on it; these are related. The finding
 * is on a row where that row alone rests on it.
 */
export function* sourceFaults(context: RuleContext, fault: SourceFault): Iterable<Observation> {
  if (fault.among.size === 0) return;
  const bySource = new Map<string, (Basis & { readonly poor: readonly string[] })[]>();
  const bases = context.inFactors(fault.rule, (row, factor) =>
    basesOf(context, row, factor, fault.among).flatMap((basis) => {
      const poor = fault.columns(basis);
      return poor.length === 0 ? [] : [{ ...basis, poor }];
    }),
  );
  for (const basis of bases) {
    const known = bySource.get(basis.id);
    if (known) known.push(basis);
    else bySource.set(basis.id, [basis]);
  }
  for (const [id, unordered] of bySource) {
    // Rows that have changed are looked at before the others; what is told does not depend on that.
    const found = unordered.sort((a, b) => a.place.offset - b.place.offset);
    const [first] = found;
    if (!first) continue;
    const rows = new Set(found.map(({ row }) => row));
    const fixes = fault.instead ? citeInstead(context, found, fault.instead(first)) : [];
    yield {
      ...(rows.size === 1 && { row: first.row }),
      message: fault.message(first),
      place: context.valuePlace('sources', id, fault.member),
      related: found.map((basis) => related(context, basis, basis.poor)),
      ...(fixes.length > 0 && { fixes }),
    };
  }
}

function related(context: RuleContext, basis: Basis, poor: readonly string[]) {
  const { row, place, alternative } = basis;
  const column = alternative !== undefined && poor.includes(alternative) ? alternative : poor[0];
  const isWhole = alternative === undefined && poor.length === basis.columns.length;
  const where = isWhole ? undefined : column;
  return {
    row,
    ...(where !== undefined && { alternative: where }),
    message: `${restsOn(context, basis, where)}.`,
    place,
  };
}
