import { t } from '../../model/l10n';
import type { RuleExample } from '../../validate/ruleExample';
import { changesAsText } from './changesAsText';

/** One side of an example, or a file beside it, as it is shown. */
export interface ShownText {
  readonly heading: string;
  readonly text: string;
}

/** An example for the eye: of a small sound scenario only what is changed, or a whole text. */
export function exampleTexts({ fails, passes, packs = {}, today }: RuleExample): ShownText[] {
  const shown = (side: typeof fails) => (typeof side === 'string' ? side.trimEnd() : changesAsText(side));
  return [
    { heading: today === undefined ? t('Fails') : t('Fails on {0}', today), text: shown(fails) },
    { heading: today === undefined ? t('Passes') : t('Passes on {0}', today), text: shown(passes) },
    ...Object.entries(packs).map(([path, pack]) => ({ heading: t('With {0}', path), text: changesAsText(pack) })),
  ];
}

/** What a reader of `exampleTexts` must know. */
export function examplesAreChanges(): string {
  return t('Of an example only the members are shown by which it differs from a small scenario without a finding.');
}
