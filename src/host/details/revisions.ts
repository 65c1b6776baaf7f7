import { cellParts } from '../../model/cell';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import { readScenario, type ScenarioText } from '../../model/read/scenarioText';
import type { Revision } from '../../protocol/details';

/** A state of a file, as a commit left it; without a text where it had none yet. */
export interface CommittedState extends Omit<Revision, 'value'> {
  readonly text: string | undefined;
}

const texts = new Map<string, ScenarioText>();
const MOST_TEXTS = 200;

/**
 * The commits in which what is written in a cell, or a measure's formula, became another, the latest first.
 * @param states the latest first
 * @param complete whether the last state is the first there ever was
 */
export function revisionsOf(
  states: readonly CommittedState[],
  row: string,
  alternative: string,
  complete: boolean,
): Revision[] {
  const held = states.map((state) => ({ state, value: heldIn(state, row, alternative) }));
  return held.flatMap(({ state: { commit, author, date, message }, value }, index) => {
    const before = held[index + 1];
    const isChange = before ? before.value !== value : complete && value !== undefined;
    return isChange ? [{ commit, author, date, message, value: value ?? t('nothing of its own') }] : [];
  });
}

/** What is written in a cell, or a measure's formula; undefined where nothing is. */
function writtenIn({ scenario }: ScenarioText, row: string, alternative: string): string | undefined {
  const factor = scenario.factors.get(row);
  if (!factor) return scenario.measures?.get(row)?.formula;
  const cell = factor.values.get(alternative);
  if (cell === undefined) return undefined;
  const { content, source, confidence, note } = cellParts(cell);
  const level = typeof content === 'string' ? factor.levels?.get(content) : undefined;
  const value =
    content === null
      ? 'blank'
      : level === undefined || content === undefined
        ? String(content ?? '')
        : levelLabel(String(content), level);
  return [value, source, confidence && t('{0} confidence', confidence), note]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function heldIn({ commit, text }: CommittedState, row: string, alternative: string): string | undefined {
  if (text === undefined) return undefined;
  let doc = texts.get(commit);
  if (doc?.text !== text) {
    doc = readScenario(text);
    if (texts.size >= MOST_TEXTS) texts.clear();
    texts.set(commit, doc);
  }
  return writtenIn(doc, row, alternative);
}
