import { alternativeName } from '../../model/alternativeName';
import { plainText } from '../../model/cell';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Assessment } from '../assess';
import type { Finding, Fix } from '../finding';
import { builtInRules } from '../registry';
import { changeableCells } from './changeableCells';
import { changesOf, type Change } from './changes';
import { Trials, type Judge } from './trials';

/** Built-in rules that speak of values alone, so that another value can settle what they find. */
const OVER_VALUES: ReadonlySet<string> = new Set([
  'values/out-of-bounds',
  'values/not-integer',
  'values/unknown-level',
  'measures/threshold',
]);
/** More than a person takes in at a glance are not proposed, and of one cell no more than two. */
const MOST = 4;
const MOST_OF_A_CELL = 2;

/**
 * The smallest changes of one given value, date or level that settle a finding of a rule over values, and bring no other:
 * each was tried on the whole scenario. The first is preferred, unless it changes a fact. It takes about a tenth of a
 * second at most, and is for where a person asks for it.
 * @param judge what the scenario would be with another text
 */
export function repairs(now: Assessment, finding: Finding, judge: Judge): Fix[] {
  if (finding.waived || now.doc.state !== 'sound' || !isOverValues(finding.rule)) return [];
  const trials = new Trials(now, finding, judge);
  return settling(trials, candidates(trials)).map((change, at) => ({
    title: titleOf(now, change),
    edits: change.edits,
    ...(at === 0 && change.cell.factor.role !== 'given' && { preferred: true }),
  }));
}

/** Changes that content the rule, those first that people would make first. */
function candidates(trials: Trials): Change[] {
  const cells = changeableCells(trials.now, trials.finding);
  const distance = ({ cell, size }: Change) => cell.distance + size;
  const searches = cells.map((cell, at) => {
    trials.turnTo(cells.length - at);
    return trials.mayGoOn ? changesOf(trials, cell) : { changes: [], putOff: [] };
  });
  const later = searches.flatMap(({ putOff }) => putOff);
  return [
    ...searches.flatMap(({ changes }) => changes),
    ...later.flatMap((search, at) => {
      trials.turnTo(later.length - at);
      return search();
    }),
  ].sort((a, b) => distance(a) - distance(b));
}

/** Of these the first few that bring no other finding. */
function settling(trials: Trials, changes: readonly Change[]): Change[] {
  const found: Change[] = [];
  for (const change of changes) {
    if (found.filter(({ cell }) => cell === change.cell).length >= MOST_OF_A_CELL) continue;
    for (let one: Change | undefined = change; one && trials.mayJudge; one = one.further) {
      if (!trials.settles(one.edits)) continue;
      found.push(one);
      break;
    }
    if (found.length >= MOST || !trials.mayJudge) break;
  }
  return found;
}

/** Whether another value could settle what a rule finds: a file’s own rule, a pack’s, and a few of the built-in ones. */
export function isOverValues(rule: string): boolean {
  return OVER_VALUES.has(rule) || !builtIn.has(rule);
}

const builtIn: ReadonlySet<string> = new Set(builtInRules.map(({ id }) => id));

function titleOf({ doc: { scenario } }: Assessment, { cell, content, from }: Change): string {
  const { row, alternative, factor } = cell;
  const place = [factor.label ?? row, alternativeName(scenario, alternative)] as const;
  const value = valueText(cell, content);
  return from === undefined
    ? t('Set {0}, {1} to {2}', ...place, value)
    : t('Let {0}, {1} follow {2}: {3}', ...place, alternativeName(scenario, from), value);
}

function valueText({ factor: { levels, unit, type } }: Change['cell'], content: number | string): string {
  if (typeof content === 'number') {
    const digits = content.toLocaleString('en-US', { maximumFractionDigits: 12 });
    return unit === undefined ? digits : `${digits} ${unit}`;
  }
  if (type === 'date') return content;
  const level = levels?.get(content);
  return `“${level === undefined ? plainText(content) : levelLabel(content, level)}”`;
}
