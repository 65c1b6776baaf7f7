// Every text that is told through `t` is in the bundle, every one of the bundle is told, and each has its translation.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '../../src/formula/functions/registry';
import { parameterWord, speakOfFunctions, toldFunction, type FunctionTexts } from '../../src/formula/functionTexts';
import { parametersOf } from '../../src/formula/signature';
import { speak, t as told } from '../../src/model/l10n';
import { levelLabel } from '../../src/model/levels';
import { readPack } from '../../src/model/read/packText';
import { t } from '../../src/table/l10n';
import { assess } from '../../src/validate/assess';
import { builtInPack, builtInPackNames } from '../../src/validate/packs/built-in';
import { builtInRules } from '../../src/validate/registry';
import { SMALL_TEXT } from '../e2e/support/small';
import { sourcesIn, untoldIn } from './untold';

const root = join(__dirname, '../..');

function strings(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
}

/** Where texts are those of scenarios. */
const WRITTEN_IN_FILES = ['src/validate/ruleExample.ts', 'src/validate/dates/datedWeekdays.ts'];

/** The rooms that tell through `t`. */
const TOLD_IN = [
  'src/table',
  'src/host',
  'src/model',
  'src/formula',
  'src/validate',
  'src/compare',
  'src/report/catalogue',
  'src/report/comparison',
];

/** The texts in the calls of `t` and `l10n.t`, those of rules, and what the format's schema wants of its members. */
function allTold(): string[] {
  const inCalls = textsIn(sourcesIn(root, TOLD_IN), /\b(?:l10n\.)?t\(\s*'((?:[^'\\]|\\.)*)'/g);
  const wanted = textsIn(sourcesIn(root, ['src/model/schema']), /\b(?:error:|A_DATE =)\s*'((?:[^'\\]|\\.)*)'/g);
  const ofRules = builtInRules.flatMap(({ title, reason, remedy }) => [title, reason, remedy]);
  return [...new Set([...inCalls, ...wanted, ...ofRules, ...builtInPackNames().flatMap(textsOfPack)])].sort();
}

/** What a built-in pack says of itself, of its concepts and their levels, and of its rules. */
function textsOfPack(name: string): string[] {
  const { pack } = readPack(builtInPack(name) ?? '');
  const concepts = [...pack.concepts.values()].flatMap(({ label, levels }) => [
    label,
    ...[...(levels ?? [])].map(([id, level]) => levelLabel(id, level)),
  ]);
  const rules = [...pack.rules.values()].flatMap(({ because, remedy }) => [because, remedy]);
  return [pack.title, ...concepts, ...rules].filter((text) => text !== undefined);
}

function textsIn(files: readonly string[], pattern: RegExp): string[] {
  const texts = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(pattern)]);
  return texts.map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

const places = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();

describe('the texts of the extension', () => {
  const bundle = strings('l10n/bundle.l10n.json');

  it('are those of l10n/bundle.l10n.json, each under itself', () => {
    assert.deepEqual(Object.keys(bundle).sort(), allTold());
    for (const [key, text] of Object.entries(bundle)) assert.equal(key, text);
  });

  it('have a Korean translation each, with the same places for values', () => {
    const korean = strings('l10n/bundle.l10n.ko.json');
    assert.deepEqual(Object.keys(korean).sort(), Object.keys(bundle).sort());
    for (const [text, translated] of Object.entries(korean)) assert.deepEqual(places(translated), places(text), text);
  });

  it('of package.json are in package.nls.json, and in Korean', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const used = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key))].sort();
    assert.deepEqual(Object.keys(strings('package.nls.json')).sort(), used);
    assert.deepEqual(Object.keys(strings('package.nls.ko.json')).sort(), used);
    const { contributes } = JSON.parse(manifest) as { contributes: { commands: { command: string; title: string }[] } };
    for (const { command, title } of contributes.commands)
      assert.match(title, /^%.*%$/, `The title of ${command} belongs into package.nls.json and package.nls.ko.json.`);
  });

  it('are all told through t, in the table, the host, the edits, what reading finds and the rules', () => {
    const rooms = ['src/table', 'src/host', 'src/model/edit', 'src/model/read', 'src/validate'];
    const files = [...sourcesIn(root, rooms), 'src/model/newScenario.ts'].filter(
      (file) => !WRITTEN_IN_FILES.includes(file),
    );
    assert.deepEqual(
      files.flatMap((file) => untoldIn(file, root)),
      [],
    );
  });

  it('tell what was found in the language that the editor speaks', () => {
    const text = SMALL_TEXT.replace('"base": 100', '"base": "much"');
    const found = () => assess(text).findings.find(({ rule }) => rule === 'values/wrong-kind');
    assert.equal(found()?.title, 'A value of the wrong kind');
    speak(strings('l10n/bundle.l10n.ko.json'));
    try {
      assert.equal(found()?.title, '종류가 맞지 않는 값');
      assert.match(found()?.message ?? '', /KRW trn\/yr 단위의 수이어야 합니다/);
    } finally {
      speak({});
    }
  });

  it('tell of every function and every parameter in Korean', () => {
    const korean = JSON.parse(readFileSync(join(root, 'l10n/functions.ko.json'), 'utf8')) as FunctionTexts;
    const words = [...functions.values()].flatMap((one) => parametersOf(one).map(parameterWord));
    assert.deepEqual(Object.keys(korean.parameters).sort(), [...new Set(words)].filter((word) => word !== '…').sort());
    assert.deepEqual(Object.keys(korean.help), [...functions.keys()]);
    speakOfFunctions(korean);
    try {
      for (const one of functions.values())
        assert.equal(parametersOf(toldFunction(one)).length, parametersOf(one).length, one.name);
      const log = functions.get('LOG');
      assert.equal(log && toldFunction(log).parameters, '수, [밑]');
    } finally {
      speakOfFunctions({ parameters: {}, help: {} });
    }
  });

  it('stand in English where there is no page, with their values', () => {
    assert.equal(t('{0} of {1}, {0}', 'a', 2), 'a of 2, a');
    assert.equal(t('{0} of {1}', 2, 10_000), '2 of 10,000');
    assert.equal(t('Line {0}', '10000'), 'Line 10000');
  });

  it('are told by rooms without VS Code in the language that the editor speaks', () => {
    assert.equal(told('This row is gone: {0}', 'x'), 'This row is gone: x');
    speak({ 'This row is gone: {0}': '{0} 행이 없습니다' });
    try {
      assert.equal(told('This row is gone: {0}', 'x'), 'x 행이 없습니다');
      assert.equal(told('constructor'), 'constructor');
    } finally {
      speak({});
    }
  });

  it('have their counts grouped as the language of the editor has it, and numbers of lines not', () => {
    const cells = '{0} cells changed since the last commit.';
    assert.equal(told(cells, 10_000), '10,000 cells changed since the last commit.');
    assert.equal(told('Line {0}', '10000'), 'Line 10000');
    speak({}, 'de');
    try {
      assert.equal(told(cells, 10_000), '10.000 cells changed since the last commit.');
    } finally {
      speak({});
    }
  });
});
