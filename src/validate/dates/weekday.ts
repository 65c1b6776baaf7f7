import { t } from '../../model/l10n';
import type { Path } from '../../model/read/members';
import type { Factor, Measure } from '../../model/read/scenarioText';
import { replaceInString } from '../fixes';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { datedWeekdays, weekdayName, writtenLike, type DatedWeekday } from './datedWeekdays';

export const weekday: BuiltInRule = {
  id: 'dates/weekday',
  severity: 'warning',
  title: 'A day of the week that is not that of its date',
  reason:
    'Either the day or the date is wrong, and a reader who plans by one of them is told the other. It is the commonest sign of a date that was copied wrongly.',
  remedy: 'Look the date up, and correct the day of the week or the date.',
  example: {
    fails: { factors: { payment: { note: 'Announced on Sunday, 23 August 2025.' } } },
    passes: { factors: { payment: { note: 'Announced on Saturday, 23 August 2025.' } } },
  },
  *check(context) {
    yield* context.inFactors('dates/weekday', (row, factor) => inTexts(context, textsOfFactor(row, factor), { row }));
    yield* context.inMeasures('dates/weekday', (row, measure) =>
      inTexts(context, textsOfMeasure(row, measure), { row }),
    );
    yield* inTexts(context, otherTexts(context), {});
  },
};

/** A text of the file, and the alternative whose cell or column it is about. */
type Text = readonly [text: string | undefined, path: Path, alternative?: string];

function* textsOfFactor(row: string, { label, note, levels, values }: Factor): Iterable<Text> {
  yield [label, ['factors', row, 'label']];
  yield [note, ['factors', row, 'note']];
  for (const [id, level] of levels ?? []) {
    const isBare = typeof level === 'string';
    yield [isBare ? level : level.label, ['factors', row, 'levels', id, ...(isBare ? [] : ['label'])]];
  }
  for (const [alternative, cell] of values) {
    if (typeof cell !== 'object' || cell === null) continue;
    yield [cell.note, ['factors', row, 'values', alternative, 'note'], alternative];
  }
}

function* textsOfMeasure(row: string, { label, note }: Measure): Iterable<Text> {
  yield [label, ['measures', row, 'label']];
  yield [note, ['measures', row, 'note']];
}

function* otherTexts({ scenario }: RuleContext): Iterable<Text> {
  yield [scenario.description, ['description']];
  for (const [id, { label }] of scenario.actors ?? []) yield [label, ['actors', id, 'label']];
  for (const [id, { note }] of scenario.sources ?? []) yield [note, ['sources', id, 'note']];
  for (const [id, { note }] of scenario.units ?? []) yield [note, ['units', id, 'note']];
  for (const [id, { label, description }] of scenario.alternatives) {
    yield [label, ['alternatives', id, 'label'], id];
    yield [description, ['alternatives', id, 'description'], id];
  }
  for (const [id, { label }] of scenario.sections) yield [label, ['sections', id, 'label']];
}

function* inTexts(context: RuleContext, texts: Iterable<Text>, on: { row?: string }): Iterable<Observation> {
  for (const [text, path, alternative] of texts) {
    if (text === undefined) continue;
    for (const found of datedWeekdays(text)) {
      const date = wrongDate(found, text, context.scenario.asOf);
      if (date === undefined) continue;
      const right = date.getUTCDay();
      const place = context.placeInText(path, found.at);
      const written = writtenLike(found.written, right);
      yield {
        ...on,
        ...(alternative !== undefined && context.scenario.alternatives.has(alternative) && { alternative }),
        message: t(
          'The day of {0} is {1}, not {2}. Correct the day or the date.',
          date.toISOString().slice(0, 10),
          weekdayName(right),
          weekdayName(found.weekday),
        ),
        place,
        fixes: [replaceInString(t('Write {0}', `“${written}”`), place, written, true)],
      };
    }
  }
}

/** The date that is of another day of the week, or undefined where it may be right. */
function wrongDate({ year, month, day, weekday: named }: DatedWeekday, text: string, asOf?: string): Date | undefined {
  const years = year === undefined ? likelyYears(text, asOf) : [year];
  const dates = years
    .map((one) => new Date(Date.UTC(one, month - 1, day)))
    .filter((date) => date.getUTCMonth() === month - 1 && date.getUTCDate() === day);
  return dates.some((date) => date.getUTCDay() === named) ? undefined : dates[0];
}

/** Of which years a date may be that gives none: of the one that the text speaks of, else of one around the file's. */
function likelyYears(text: string, asOf: string | undefined): number[] {
  const spoken = new Set([...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year)));
  if (spoken.size === 1) return [...spoken];
  if (asOf === undefined) return [];
  const year = Number(asOf.slice(0, 4));
  return [year, year - 1, year + 1, ...spoken];
}
