import type { Severity } from './finding';

/** What a folder settles for the scenarios in it and below. */
export interface Settings {
  /** By rule id, where it is not the rule's own; `off` has nothing told of it. */
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  /** How many years before `asOf` a source may be dated. */
  readonly staleAfterYears: number;
  /** Rule packs in force beside those that a scenario names itself. */
  readonly packs: readonly SettingsPack[];
}

/** A rule pack that settings name, found. */
export interface SettingsPack {
  /** By name, or by path relative to the settings. */
  readonly reference: string;
  readonly text: string;
}

/** Where no folder settles anything. */
export const defaultSettings: Settings = { severity: new Map(), staleAfterYears: 2, packs: [] };
