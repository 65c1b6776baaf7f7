import { calculate } from '../../formula/calculate';
import { t } from '../../model/l10n';
import type { Pack } from '../../model/read/packText';
import { readScenario } from '../../model/read/scenarioText';
import { RuleContext } from '../ruleContext';
import { defaultSettings } from '../settings';
import { Suspects } from '../suspects';
import { bindPacks, packName } from './bind';
import { packExampleText, type PackExample } from './example';
import { packFindings } from './pack-rules';

/** An example of a pack's rule that does not show what it says. */
export interface ExampleFault {
  readonly rule: string;
  readonly side: 'fails' | 'passes';
  readonly message: string;
}

/** A path by which the examples name the pack; nothing is read from there. */
const REFERENCE = 'pack.scenario-rules.json';

/** Packs stay the same while a scenario is edited. */
const known = new Map<string, readonly ExampleFault[]>();
const MOST_KNOWN = 20;

/** The examples of a pack that its rules judge otherwise than they say: one that does not fail, or does not pass. */
export function exampleFaults(text: string, pack: Pack): readonly ExampleFault[] {
  const before = known.get(text);
  if (before) return before;
  const faults = [...pack.rules].flatMap(([id, rule]) =>
    (['fails', 'passes'] as const).flatMap((side) => {
      const example = rule.examples?.[side];
      if (!example) return [];
      const message = faultOf(text, pack, id, side, example);
      return message === undefined ? [] : [{ rule: id, side, message }];
    }),
  );
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, faults);
  return faults;
}

function faultOf(
  text: string,
  pack: Pack,
  id: string,
  side: ExampleFault['side'],
  example: PackExample,
): string | undefined {
  const strangers = [...example.values.keys()].filter((name) => !pack.concepts.has(name));
  if (strangers.length > 0)
    return t('The example of “{0}” has values for what is no concept of the pack: {1}.', id, strangers.join(', '));
  const isFound = finds(text, pack, id, example);
  if (side === 'fails' && !isFound)
    return t('The failing example of “{0}” does not fail: its rule finds nothing in it.', id);
  if (side === 'passes' && isFound)
    return t('The passing example of “{0}” does not pass: its rule finds fault with it.', id);
  return undefined;
}

/** Whether a rule finds fault with an example. */
function finds(text: string, pack: Pack, id: string, example: PackExample): boolean {
  const rule = pack.rules.get(id);
  if (!rule) return false;
  const doc = readScenario(packExampleText(pack, REFERENCE, rule, example));
  const calculation = calculate(doc.scenario);
  const packs = bindPacks(doc.scenario, () => text);
  const suspects = new Suspects(doc.scenario, calculation, defaultSettings);
  const context = new RuleContext(doc, calculation, packs, suspects, undefined, defaultSettings);
  return !packFindings(context, `${packName(REFERENCE)}/${id}`)
    [Symbol.iterator]()
    .next().done;
}
