import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { sourceLabel, sourcesThat, type Basis } from '../sources/basis';
import { daysOf, isKnownLater, isPast, successorOf } from '../sources/inForce';
import { sourceFaults } from '../sources/sourceFault';

export const supersededSource: BuiltInRule = {
  id: 'dates/superseded-source',
  severity: 'warning',
  title: 'Values that rest on a source which another has replaced',
  reason: 'The newer source may give another value, and whoever looks the old one up finds that it no longer counts.',
  remedy: 'Look the values up in the source that took its place, and cite that one.',
  example: {
    fails: { asOf: '2025-08-22', sources: { report: { supersededBy: 'newer' }, newer: { title: 'A newer report' } } },
    passes: { asOf: '2025-08-22', sources: { newer: { title: 'A newer report', supersededBy: 'report' } } },
  },
  check: (context) =>
    sourceFaults(context, {
      rule: 'dates/superseded-source',
      among: sourcesThat(
        context,
        (source) => source.supersededBy !== undefined && !isKnownLater(source, context.scenario),
      ),
      columns: (basis) => basis.columns.filter((column) => successorIn(context, basis, column) !== undefined),
      message: (basis) => said(context, basis),
      member: 'supersededBy',
      instead: (basis) => successors(context, basis),
    }),
};

/** Where the source holds no longer at all, that is the graver finding. */
function successorIn({ scenario }: RuleContext, { source }: Basis, column: string): string | undefined {
  const days = daysOf(scenario, column) ?? ENDLESS;
  return isPast(source, days) ? undefined : successorOf(scenario, source, days);
}

/** Of a file that describes no day every source counts that it lists. */
const ENDLESS = { first: '0001-01-01', last: '9999-12-31', label: '' };

function successors(context: RuleContext, basis: Basis): string[] {
  return basis.columns.flatMap((column) => successorIn(context, basis, column) ?? []);
}

function said(context: RuleContext, basis: Basis): string {
  const [next = ''] = successors(context, basis);
  return t(
    '{0} has been replaced by {1}, but values still rest on it.',
    sourceLabel(context, basis.id),
    sourceLabel(context, next),
  );
}
