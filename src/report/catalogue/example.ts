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
  const day = today === undefined ? '' : ` on ${today}`;
  const shown = (side: typeof fails) => (typeof side === 'string' ? side.trimEnd() : changesAsText(side));
  return [
    { heading: `Fails${day}`, text: shown(fails) },
    { heading: `Passes${day}`, text: shown(passes) },
    ...Object.entries(packs).map(([path, pack]) => ({ heading: `With ${path}`, text: changesAsText(pack) })),
  ];
}

/** The example of a pack's rule for the eye: values by concept. */
export function packExampleTexts(examples: PackExamples | undefined): ShownText[] {
  const { fails, passes } = examples ?? {};
  return [
    ...(fails ? [{ heading: 'Fails', text: sideAsText(fails) }] : []),
    ...(passes ? [{ heading: 'Passes', text: sideAsText(passes) }] : []),
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
export const EXAMPLES_ARE_VALUES =
  'Of an example the values of the concepts are shown; several are those of columns, each based on the one before.';

/** What a reader of `exampleTexts` must know. */
export const EXAMPLES_ARE_CHANGES =
  'Of an example only the members are shown by which it differs from a small scenario without a finding.';
