import { t } from './l10n';

/**
 * The text of a scenario from nothing, in canonical form: one alternative to start from, one section, no rows yet.
 * @param asOf ISO date, the day that its assumptions describe
 */
export function newScenario(title: string, asOf: string): string {
  const scenario = {
    scenario: 1,
    title,
    asOf,
    actors: { us: { label: t('We') } },
    perspective: 'us',
    alternatives: { status_quo: { label: t('Status quo') } },
    sections: { assumptions: { label: t('Assumptions') } },
    factors: {},
  };
  return JSON.stringify(scenario, null, 2) + '\n';
}
