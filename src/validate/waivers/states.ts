import { removeEntry } from '../../model/edit/entryEdits';
import { t } from '../../model/l10n';
import type { Waiver } from '../../model/read/scenarioText';
import type { Fix } from '../finding';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import type { WaiverState } from './apply';

/**
 * The waivers that waive nothing, of one kind of reason; what waivers do is known once the other rules are done.
 * @param fixes what settles it besides removing the waiver
 */
export function* waiversThatAre(
  context: RuleContext,
  state: WaiverState,
  say: (waiver: Waiver, id: string) => string,
  fixes: (waiver: Waiver, id: string) => readonly Fix[] = () => [],
): Iterable<Observation> {
  for (const [id, waiver] of context.scenario.waivers ?? []) {
    if (context.waiverStates.get(id) !== state) continue;
    yield {
      message: say(waiver, id),
      place: context.keyPlace('waivers', id),
      fixes: [...fixes(waiver, id), ...removal(context, id)],
    };
  }
}

function removal({ doc }: RuleContext, id: string): Fix[] {
  const result = removeEntry(doc, 'waivers', id);
  return 'edits' in result ? [{ title: t('Remove waiver “{0}”', id), edits: result.edits }] : [];
}
