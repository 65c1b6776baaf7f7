import type { Waiver } from '../../model/read/scenarioText';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import type { WaiverState } from './apply';

/** The waivers that waive nothing, of one kind of reason; what waivers do is known once the other rules are done. */
export function* waiversThatAre(
  context: RuleContext,
  state: WaiverState,
  say: (waiver: Waiver, id: string) => string,
): Iterable<Observation> {
  for (const [id, waiver] of context.scenario.waivers ?? []) {
    if (context.waiverStates.get(id) !== state) continue;
    yield { message: say(waiver, id), place: context.keyPlace('waivers', id) };
  }
}
