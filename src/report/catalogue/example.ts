import type { RuleExample } from '../../validate/ruleExample';
import { changesAsText } from './changesAsText';

/** One side of an example, or a file beside it, as it is shown. */
export interface ShownText {
  readonly heading: string;
  readonly text: string;
}

/** An example for the eye: of a small sound scenario only what is changed, or a whole text. */
export function exampleTexts({ fails, passes, packs = {}, today }: RuleExample): ShownText[] {
  const day = today === undefined ? '' : ` on ${today}`;
  const shown = (side: typeof fails) => (typeof side === 'string' ? side.trimEnd() : changesAsText(side));
  return [
    { heading: `Fails${day}`, text: shown(fails) },
    { heading: `Passes${day}`, text: shown(passes) },
    ...Object.entries(packs).map(([path, pack]) => ({ heading: `With ${path}`, text: changesAsText(pack) })),
  ];
}

/** What a reader of `exampleTexts` must know. */
export const EXAMPLES_ARE_CHANGES =
  'Of an example only the members are shown by which it differs from a small scenario without a finding.';
