import type { Level } from './read/scenarioText';

/** What people read for a level: its label, or its id where the label could not be read. */
export function levelLabel(id: string, level: Level): string {
  return (typeof level === 'string' ? level : level.label) ?? id;
}
