import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, eventually, fileUri, ours, writeFile } from './support/workspace';

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: string;
}

const SEVERITIES = ['error', 'warning', 'info'];

/** Faults of every category, each in a small scenario of its own. */
const FAULTS: Readonly<Record<string, (scenario: Record<string, unknown>) => void>> = {
  'unknown-member': (scenario) => (scenario.titel = 'x'),
  'missing-member': (scenario) => delete scenario.title,
  'unknown-section': (scenario) => set(scenario, 'factors.pay.section', 'mony'),
  'unknown-source': (scenario) => set(scenario, 'factors.pay.source', 'nowhere'),
  'wrong-kind': (scenario) => set(scenario, 'factors.pay.values.base', 'much'),
  'out-of-bounds': (scenario) => set(scenario, 'factors.pay.values.base', -1),
  'unknown-level': (scenario) => set(scenario, 'factors.stance.values.heir', 'clam'),
  missing: (scenario) => set(scenario, 'factors.pay.values', {}),
  'formula-syntax': (scenario) => set(scenario, 'factors.pay.values.heir', '=pay *'),
  'formula-name': (scenario) => set(scenario, 'measures.double.formula', '=pai * 2'),
  'formula-error': (scenario) => set(scenario, 'measures.double.formula', '=pay / 0'),
  cycle: (scenario) => set(scenario, 'factors.pay.values.heir', '=double'),
  stated: (scenario) =>
    set(scenario, 'factors.pay.values.base', { value: 1.5, stated: { value: 1.5, unit: 'KRW bn/yr' } }),
  threshold: (scenario) => set(scenario, 'measures.double.threshold', 1),
  'own-rule': (scenario) => set(scenario, 'rules.no', { forbid: { stance: 'calm' }, because: 'Not calm “enough”.' }),
  'require-rule': (scenario) => set(scenario, 'rules.no', { require: '=pay > 2', because: 'More is needed.' }),
  waiver: (scenario) => set(scenario, 'waivers.w', { rule: 'rules/none', reason: 'x' }),
  'pack-by-path': (scenario) => set(scenario, 'packs', ['faults/ours.scenario-rules.json']),
  'no-such-pack': (scenario) => set(scenario, 'packs', ['faults/theirs.scenario-rules.json']),
};

/** In folders below: settings above, settings nearer than these, and a scenario for each. */
const SETTINGS: Readonly<Record<string, string>> = {
  'settled/.scenariorc.json': JSON.stringify({
    severity: { 'values/out-of-bounds': 'info', 'names/unknown-source': 'off' },
    packs: ['../faults/ours.scenario-rules.json'],
  }),
  'settled/nearer/.scenariorc.json': JSON.stringify({
    staleAfterYears: 1,
    severity: { 'dates/stale-source': 'error' },
  }),
};

const PACK = {
  pack: 1,
  title: 'Ours',
  concepts: { pay: { label: 'Pay', unit: 'KRW trn/yr' } },
  rules: { little: { require: '=pay > 5', because: 'Too little.', severity: 'error' } },
};

describe('the editor and the command line find the same', () => {
  afterEach(closeAll);

  it(`in the examples and in ${Object.keys(FAULTS).length} faulty files`, async () => {
    await writeFile('faults/ours.scenario-rules.json', JSON.stringify(PACK, null, 2));
    for (const [name, spoil] of Object.entries(FAULTS)) {
      const scenario = sound();
      spoil(scenario);
      const text = JSON.stringify(scenario, null, 2);
      await writeFile(`${name}.scenario.json`, name === 'cycle' ? text.replaceAll('\n', '\r\n') : text);
    }
    for (const [name, text] of Object.entries(SETTINGS)) await writeFile(name, text);
    await writeFile('broken-json.scenario.json', '{ "scenario": 1, }\n');
    for (const folder of ['settled', 'settled/nearer', 'settled/below']) {
      const scenario = sound();
      scenario.asOf = '2025-08-22';
      set(scenario, 'sources', { old: { title: 'Old', date: '2024-08-21' } });
      set(scenario, 'factors.pay.source', 'old');
      set(scenario, 'factors.pay.values.base', -1);
      set(scenario, 'factors.stance.source', 'nowhere');
      await writeFile(`${folder}/${folder.replace('/', '-')}.scenario.json`, JSON.stringify(scenario, null, 2));
    }
    const all = await vscode.workspace.findFiles('{*.scenario.json,settled/**/*.scenario.json}');
    const files = new Map(all.map((uri) => [uri.path.split('/').at(-1) ?? '', uri]));
    const fromCommandLine = await validateByCommandLine();
    assert.ok(files.size > Object.keys(FAULTS).length + 6);
    let findings = 0;
    for (const [file, uri] of files) {
      await vscode.workspace.openTextDocument(uri);
      const expected = fromCommandLine.get(file) ?? [];
      await eventually(`${file} has the findings of the command line`, () => same(told(uri), expected));
      assert.deepEqual(told(uri), expected, file);
      findings += expected.length;
    }
    const settled = ['settled', 'settled-nearer', 'settled-below'].map((name) =>
      (fromCommandLine.get(`${name}.scenario.json`) ?? [])
        .map(({ code, severity }) => `${severity} ${code}`)
        // So small a scenario leaves much to remark that is no fault.
        .filter((one) => !one.startsWith('info shape/'))
        .sort(),
    );
    assert.deepEqual(settled, [
      ['error ours/little', 'info values/out-of-bounds'],
      ['error dates/stale-source', 'error names/unknown-source', 'error values/out-of-bounds'],
      ['error ours/little', 'info values/out-of-bounds'],
    ]);
    assert.ok(findings > Object.keys(FAULTS).length, `${findings} findings`);
  });
});

function told(uri: vscode.Uri): Told[] {
  return ours(uri)
    .map(({ code, severity, message, range: { start, end } }) => ({
      code: ruleNamed(code),
      severity: SEVERITIES[severity] ?? '',
      message: message.split('\n')[0] ?? '',
      range: `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
    }))
    .sort(byPlace);
}

function ruleNamed(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

function validateByCommandLine(): Promise<Map<string, Told[]>> {
  const root = vscode.extensions.getExtension('scenario-planner.scenario-planner')?.extensionPath ?? '';
  const cwd = fileUri('.').fsPath;
  return new Promise((resolve, reject) => {
    const args = [join(root, 'dist/scenario.js'), 'validate', '--format', 'json', '.'];
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (_error, stdout, stderr) => {
      if (stdout === '') return reject(new Error(stderr));
      const { files } = JSON.parse(stdout) as { files: { path: string; findings: Record<string, unknown>[] }[] };
      resolve(
        new Map(
          files.map(({ path, findings }) => [
            path.split('/').at(-1) ?? '',
            findings.filter(isOpen).map(asTold).sort(byPlace),
          ]),
        ),
      );
    });
  });
}

function isOpen(finding: Record<string, unknown>): boolean {
  return finding.waived === undefined;
}

function asTold(finding: Record<string, unknown>): Told {
  const at = (name: string) => String(finding[name]);
  return {
    code: at('rule'),
    severity: at('severity'),
    message: at('message'),
    range: `${at('line')}:${at('column')}-${at('endLine')}:${at('endColumn')}`,
  };
}

function byPlace(a: Told, b: Told): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sound(): Record<string, unknown> {
  return {
    scenario: 1,
    title: 'Test',
    actors: { us: { label: 'We' } },
    perspective: 'us',
    alternatives: { base: { label: 'Base' }, heir: { label: 'Heir', basedOn: 'base' } },
    sections: { money: { label: 'Money' } },
    factors: {
      pay: { section: 'money', label: 'Payment', role: 'lever', unit: 'KRW trn/yr', min: 0, values: { base: 1.5 } },
      stance: {
        section: 'money',
        label: 'Stance',
        role: 'lever',
        levels: { calm: 'Calm', tense: 'Tense' },
        values: { base: 'calm' },
      },
    },
    measures: { double: { label: 'Twice', unit: 'KRW trn/yr', formula: '=pay * 2', direction: 'lower' } },
  };
}

function set(into: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let object = into;
  for (const name of names) object = (object[name] ??= {}) as Record<string, unknown>;
  object[last] = value;
}
