// Sound scenarios of many policy fields, in which nothing may be found, and what is found once one thing in them is changed.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../src/model/canonical';
import { assess } from '../../src/validate/assess';
import type { Finding } from '../../src/validate/finding';
import { fiftyRows } from '../bench/fiftyRows';
import { largeScenario } from './large';
import { changed, type Mutation } from './mutation';

const TODAY = '2026-01-15';
const CLEAN = join(__dirname, 'clean');
const names = readdirSync(CLEAN).map((file) => file.replace('.scenario.json', ''));
const clean = new Map(names.map((name) => [name, readFileSync(join(CLEAN, `${name}.scenario.json`), 'utf8')]));
const packs = new Map(
  readdirSync(join(__dirname, 'packs')).map((file) => [
    `../packs/${file}`,
    readFileSync(join(__dirname, 'packs', file), 'utf8'),
  ]),
);
const mutations = JSON.parse(readFileSync(join(__dirname, 'mutations.json'), 'utf8')) as readonly Mutation[];

/** The findings that stand, each as `rule at row/alternative`. */
function found(text: string): string[] {
  const { findings } = assess(text, { today: TODAY, packText: (reference) => packs.get(reference) });
  return findings.filter(({ waived }) => waived === undefined).map(told);
}

function told({ rule, row = '', alternative = '' }: Finding): string {
  return `${rule} at ${row}/${alternative}`;
}

describe('the corpus', () => {
  const falseAlarms: string[] = [];
  let recalled = 0;

  for (const [name, text] of clean) {
    it(`${name} is canonical, and nothing is found in it`, () => {
      const findings = found(text);
      falseAlarms.push(...findings.map((finding) => `${name}: ${finding}`));
      assert.deepEqual(findings, []);
      assert.deepEqual(canonicalText(text, 'scenario'), { text });
    });
  }

  it('has nothing to find in a thousand rows either', () => {
    const findings = found(largeScenario(250));
    falseAlarms.push(...findings.map((finding) => `a thousand rows: ${finding}`));
    assert.deepEqual(findings, []);
  });

  it('has nothing to find in the files by which the command is timed', () => {
    assert.deepEqual(
      [0, 1, 6].flatMap((seed) => found(fiftyRows(seed))),
      [],
    );
  });

  for (const mutation of mutations) {
    const { file, finds, beside = [] } = mutation;
    it(`${file}: ${said(mutation)} → ${finds}`, () => {
      const findings = found(changed(clean.get(file) ?? '', mutation));
      if (findings.includes(finds)) recalled++;
      const others = findings.filter((finding) => finding !== finds && !beside.includes(finding));
      falseAlarms.push(...others.map((finding) => `${file}, ${said(mutation)}: ${finding}`));
      assert.deepEqual(findings.sort(), [finds, ...beside].sort());
    });
  }

  after(() => {
    console.log(`      ${clean.size + 1} clean scenarios, ${mutations.length} mutations`);
    console.log(`      recall ${recalled} of ${mutations.length}, false alarms ${falseAlarms.length}`);
    for (const alarm of falseAlarms) console.log(`      ${alarm}`);
  });
});

function said(mutation: Mutation): string {
  if ('text' in mutation) return `${mutation.text} becomes ${mutation.by}`;
  return mutation.to === undefined ? `without ${mutation.at}` : `${mutation.at} is ${JSON.stringify(mutation.to)}`;
}
