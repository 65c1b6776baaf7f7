import * as vscode from 'vscode';
import type { FromRepair, Repairs } from '../../protocol/repair';
import { wantsSource } from '../../validate/sources/wantedSource';
import { canWaive } from '../../validate/waivers/waive';
import type { Analyses } from '../analyses';
import { FindingPlaces } from '../editor/findingPlaces';
import { meantFinding } from './citeSource';
import { repairsOf } from './knownRepairs';

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
    const assessment = this.analyses.of(this.document);
    const finding = FindingPlaces.of(assessment.findings).keyed.get(message.finding);
    if (!finding) return;
    if (message.type === 'ask-repairs') {
      const found = repairsOf(assessment, finding, () => this.analyses.drafts(this.document));
      const titles = found.map(({ title }) => title);
      const can = { mayWaive: canWaive(finding), wantsSource: wantsSource(finding) };
      this.send({ type: 'repairs', finding: message.finding, titles, ...can });
      return;
    }
    if (message.type === 'cite') {
      void vscode.commands.executeCommand('scenario.citeSource', this.document.uri, meantFinding(finding));
      return;
    }
    const { rule, row, alternative } = finding;
    void vscode.commands.executeCommand('scenario.waiveFinding', this.document.uri, { rule, row, alternative });
  }
}
