import * as vscode from 'vscode';
import type { FromRepair, Repairs } from '../../protocol/repair';
import { wantsSource } from '../../validate/sources/wantedSource';
import { canWaive } from '../../validate/waivers/waive';
import type { Analyses } from '../analyses';
import { isLarge } from '../largeDocument';
import { FindingPlaces } from '../editor/findingPlaces';
import { meantFinding } from './citeSource';
import { repairsOf } from './repairSearch';

/** How long (in ms) a finding is looked at before repairs are looked for; in a large document that takes long itself. */
const RESTS = 100;
const RESTS_IN_LARGE = 600;

/** Answers what a table asks about mending its findings, and does what it asks for. */
export class TableRepairs {
  constructor(
    readonly document: vscode.TextDocument,
    readonly analyses: Analyses,
    readonly send: (message: Repairs) => void,
  ) {}

  handle(message: FromRepair): void {
    if (message.type === 'fix-all') {
      void vscode.commands.executeCommand('scenario.fixAll', this.document.uri, message.rule);
      return;
    }
    if (message.type === 'ask-repairs') {
      void this.#answer(message.finding);
      return;
    }
    const { findings } = this.analyses.of(this.document);
    const finding = FindingPlaces.of(findings).keyed.get(message.finding);
    if (!finding) return;
    if (message.type === 'cite') {
      void vscode.commands.executeCommand('scenario.citeSource', this.document.uri, meantFinding(finding));
      return;
    }
    const { rule, row, alternative } = finding;
    void vscode.commands.executeCommand('scenario.waiveFinding', this.document.uri, { rule, row, alternative });
  }

  /** People pass by many findings: only where they rest, what would settle one is looked for. */
  async #answer(key: string): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, isLarge(this.document) ? RESTS_IN_LARGE : RESTS));
    const { findings } = await this.analyses.whenJudged(this.document);
    const finding = FindingPlaces.of(findings).keyed.get(key);
    if (!finding) return;
    const found = await repairsOf(this.analyses, this.document, finding);
    if (!found) {
      // It is another one since the edit, of which the table may not have seen anything.
      await this.#answer(key);
      return;
    }
    const titles = found.map(({ title }) => title);
    const can = { mayWaive: canWaive(finding), wantsSource: wantsSource(finding) };
    this.send({ type: 'repairs', finding: key, titles, ...can });
  }
}
