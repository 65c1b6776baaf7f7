import type { Scenario, ScenarioText } from './scenarioText';

/** What an edit of members needs to know of a file: of a scenario, or of a rule pack. */
export type EditedText = Pick<ScenarioText, 'text' | 'tree' | 'state'>;

/** A text with rules over rows: a scenario, or a rule pack, whose concepts are its rows. */
export interface RuledText extends EditedText {
  readonly scenario: Pick<Scenario, 'factors' | 'measures' | 'rules' | 'waivers'>;
  /** Where its rows are written, where that is not among the factors. */
  readonly rowsIn?: 'concepts';
}
