import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, scenario } from './support/scenario';

const loose = '\uFEFF{ "title": "T",\r\n"scenario": 1, "alternatives": {}, "sections": {}, "factors": {} }';
const canonical = `{
  "scenario": 1,
  "title": "T",
  "alternatives": {},
  "sections": {},
  "factors": {}
}
`;
const loosePack = '{"title": "P", "pack": 1, "rules": {}, "concepts": {}}';

const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('scenario format', () => {
  it('writes what is not canonical, and names it', () => {
    const folder = folderWith({
      'a.scenario.json': loose,
      'b.scenario.json': canonical,
      'p.scenario-rules.json': loosePack,
    });
    const long = new Date(2020, 1, 1);
    utimesSync(join(folder, 'b.scenario.json'), long, long);
    assert.deepEqual(scenario(folder, ['format', '.']), {
      code: 0,
      out: 'a.scenario.json\np.scenario-rules.json\n',
      err: '',
    });
    assert.equal(textOf(folder, 'a.scenario.json'), canonical);
    assert.match(textOf(folder, 'p.scenario-rules.json'), /^\{\n {2}"pack": 1,\n {2}"title": "P",/);
    assert.deepEqual(statSync(join(folder, 'b.scenario.json')).mtime, long);
    assert.deepEqual(scenario(folder, ['format', '.']), { code: 0, out: '', err: '' });
  });

  it('writes nothing with --check, and fails where something would change', () => {
    const folder = folderWith({ 'a.scenario.json': loose, 'b.scenario.json': canonical });
    assert.deepEqual(scenario(folder, ['format', '--check', 'a.scenario.json', 'b.scenario.json']), {
      code: 1,
      out: 'a.scenario.json\n',
      err: 'To bring these into canonical form, type: scenario format a.scenario.json b.scenario.json\n',
    });
    assert.equal(textOf(folder, 'a.scenario.json'), loose);
    assert.equal(scenario(folder, ['format', '--check', 'b.scenario.json']).code, 0);
  });

  it('leaves a file as it is that is broken, newer or would lose something', () => {
    const files = {
      'broken.scenario.json': '{ "title": "T", }',
      'conflict.scenario.json': '{\n<<<<<<< ours\n"title": "A"\n=======\n"title": "B"\n>>>>>>> theirs\n}\n',
      'empty.scenario.json': '',
      'latin1.scenario.json': Buffer.from('{ "title": "D\u00e9fense" }', 'latin1'),
      'newer.scenario.json': '{ "title": "T", "scenario": 2 }',
      'twice.scenario.json': '{ "factors": { "a": {},\n"a": {} } }',
    };
    const folder = folderWith({ ...files, 'z.scenario.json': loose });
    const { code, out, err } = scenario(folder, ['format', '.']);
    assert.deepEqual([code, out], [2, 'z.scenario.json\n']);
    assert.deepEqual(
      err.split('\n').map((line) => /^scenario: ([a-z0-9]+)/.exec(line)?.[1]),
      ['broken', 'conflict', 'empty', 'latin1', 'newer', 'twice', undefined],
    );
    assert.match(err, /twice\.scenario\.json:1:16 “a” stands twice in one object/);
    for (const [path, content] of Object.entries(files)) {
      assert.deepEqual(readFileSync(join(folder, path)), Buffer.from(content));
    }
  });

  it('finds the examples canonical', () => {
    assert.deepEqual(scenario(process.cwd(), ['format', '--check', 'scenarios']), { code: 0, out: '', err: '' });
  });
});
