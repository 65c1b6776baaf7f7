import type { BuiltInRule } from '../rule';

export const unreadable: BuiltInRule = {
  id: 'packs/unreadable',
  severity: 'error',
  title: 'A rule pack with faults of its own',
  reason: 'What cannot be read of a pack is not held against the scenario: its rules may be weaker than they look.',
  *check(context) {
    for (const { reference, index, faults } of context.packs) {
      const [fault] = faults;
      if (fault === undefined || index === undefined) continue;
      const more = faults.length === 1 ? '' : ` And ${faults.length - 1} more.`;
      yield {
        message: `The rule pack “${reference}” cannot be used whole. ${fault}${more}`,
        place: context.textPlace(index, 'packs'),
      };
    }
  },
};
