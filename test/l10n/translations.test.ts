// Every text that is told through `t` is in the bundle, every one of the bundle is told, and each has its translation.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../src/table/l10n';

const root = join(__dirname, '../..');

function strings(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
}

/** The texts in the calls of `t` and `l10n.t`. */
function told(): string[] {
  const call = /\b(?:l10n\.)?t\(\s*'((?:[^'\\]|\\.)*)'/g;
  const files = ['src/table', 'src/host'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(room, file)),
  );
  const texts = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(call)]);
  return [...new Set(texts.map(([, text = '']) => text.replace(/\\(.)/g, '$1')))].sort();
}

const places = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();

describe('the texts of the extension', () => {
  const bundle = strings('l10n/bundle.l10n.json');

  it('are those of l10n/bundle.l10n.json, each under itself', () => {
    assert.deepEqual(Object.keys(bundle).sort(), told());
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

  it('stand in English where there is no page, with their values', () => {
    assert.equal(t('{0} of {1}, {0}', 'a', 2), 'a of 2, a');
  });
});
