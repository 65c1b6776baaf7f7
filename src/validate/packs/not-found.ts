import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { BuiltInRule } from '../rule';
import { builtInPackNames } from './built-in';

export const notFound: BuiltInRule = {
  id: 'packs/not-found',
  severity: 'error',
  title: 'A rule pack that is not to be found',
  reason: 'The scenario counts on rules that are not there, and nothing is held against them.',
  remedy: 'Correct the name, or the path, which is relative to the scenario and inside of the workspace.',
  example: { fails: { packs: ['aliance'] }, passes: { packs: ['alliance'] } },
  *check(context) {
    for (const { reference, index, pack } of context.packs) {
      // What settings name is told where they stand.
      if (pack || index === undefined) continue;
      yield {
        message: t(
          'There is no rule pack “{0}”.{1} Any other is named by its path relative to this file, inside the workspace, such as "packs/ours.scenario-rules.json".',
          reference,
          suggestion(reference, builtInPackNames()),
        ),
        place: context.textPlace(index, 'packs'),
      };
    }
  },
};
