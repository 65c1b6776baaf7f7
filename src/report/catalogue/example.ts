import { t } from '../../model/l10n';
import type { RuleExample } from '../../validate/ruleExample';
import type { PackExample, PackExamples } from '../../validate/packs/example';
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

/** The example of a pack's rule for the eye: values by concept. */
export function packExampleTexts(examples: PackExamples | undefined): ShownText[] {
  const { fails, passes } = examples ?? {};
  return [
    ...(fails ? [{ heading: t('Fails'), text: sideAsText(fails) }] : []),
    ...(passes ? [{ heading: t('Passes'), text: sideAsText(passes) }] : []),
  ];
}

function sideAsText({ values, periods, roles }: PackExample): string {
  return changesAsText({
    values: Object.fromEntries(values),
    ...(periods && { periods }),
    ...(roles && { roles: Object.fromEntries(roles) }),
  });
}

/** What a reader of `packExampleTexts` must know. */
export const examplesAreValues = (): string =>
  t('Of an example the values of the concepts are shown; several are those of columns, each based on the one before.');

/** What a reader of `exampleTexts` must know. */
export function examplesAreChanges(): string {
  return t('Of an example only the members are shown by which it differs from a small scenario without a finding.');
}
