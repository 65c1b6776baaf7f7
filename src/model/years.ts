import type { Scenario } from './read/scenarioText';

/** The year that an alternative describes: that of its period, else the one as of which the file is written. */
export function yearOf({ alternatives, asOf }: Scenario, alternative: string): number | undefined {
  const said = alternatives.get(alternative)?.period ?? asOf;
  return said === undefined ? undefined : Number(String(said).slice(0, 4));
}
