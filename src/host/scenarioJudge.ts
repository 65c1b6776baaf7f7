import type * as vscode from 'vscode';
import type { ChangedSpan } from '../model/read/changedSpan';
import { assess, assessInSteps, assessRule, type Assessment, type Surroundings } from '../validate/assess';
import type { Finding } from '../validate/finding';
import type { Steps } from '../validate/steps';
import type { PackFiles } from './packFiles';
import type { SettingsFiles } from './settingsFiles';
import { today } from './today';

/** What an earlier state of a text saves the judge. */
export type Previous = Parameters<typeof assess>[2];

/** Judges texts by what is known around their file: its packs, its settings and the day. */
export class ScenarioJudge {
  constructor(
    readonly packs: PackFiles,
    readonly settings: SettingsFiles,
  ) {}

  assess(uri: vscode.Uri, text: string, previous?: Previous, change?: ChangedSpan): Assessment {
    const { surroundings, isPending } = this.#around(uri);
    return settled(assess(text, surroundings, previous, change), isPending());
  }

  /** The same in steps; what is around the file is looked up as they begin. */
  *steps(uri: vscode.Uri, text: string, previous?: Previous, change?: ChangedSpan): Steps<Assessment> {
    const { surroundings, isPending } = this.#around(uri);
    const assessment = yield* assessInSteps(text, surroundings, previous, change);
    return settled(assessment, isPending());
  }

  /** What one rule alone finds in a text. */
  rule(uri: vscode.Uri, rule: string, text: string, previous: Previous, change?: ChangedSpan): Finding[] {
    return assessRule(rule, text, this.#around(uri).surroundings, previous, change);
  }

  /** What is known around a scenario, and whether a pack that was asked for is still being read. */
  #around(uri: vscode.Uri): { surroundings: Surroundings; isPending: () => boolean } {
    let isPending = false;
    const packText = (reference: string) => {
      const pack = this.packs.find(uri, reference);
      isPending ||= pack.state === 'pending';
      return pack.state === 'read' ? pack.text : undefined;
    };
    const surroundings = { packText, today: today(), settings: this.settings.find(uri) };
    return { surroundings, isPending: () => isPending };
  }
}

/** A pack that is still being read is not missing. */
function settled(assessment: Assessment, isPending: boolean): Assessment {
  if (!isPending) return assessment;
  return { ...assessment, findings: assessment.findings.filter(({ rule }) => rule !== 'packs/not-found') };
}
