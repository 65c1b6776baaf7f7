// What holds for every worked example.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../src/model/canonical';
import { assess } from '../../src/validate/assess';
import { example, outline, standing, SUMMIT } from './examples';

const names = readdirSync(join(__dirname, '../../scenarios')).filter((name) => name.endsWith('.scenario.json'));

describe('the worked examples', () => {
  for (const name of names) {
    const text = example(name);
    const { doc, calculation, findings } = assess(text, { today: '2025-08-25' });

    it(`${name} is sound and in canonical form`, () => {
      assert.equal(doc.state, 'sound');
      assert.deepEqual(canonicalText(text, 'scenario'), { text });
    });

    it(`${name} computes every cell`, () => {
      for (const row of calculation.rows) {
        for (const column of calculation.alternatives) {
          const value = calculation.value(row, column);
          assert.ok(value === null || typeof value !== 'object', `${row} ${column}`);
        }
      }
    });

    it(`${name} names a source for every factor, and a source of the day or earlier`, () => {
      const { asOf = '', sources, factors } = doc.scenario;
      for (const [row, { source = '' }] of factors) assert.ok(sources?.has(source), row);
      for (const [id, { date = '' }] of sources ?? []) assert.ok(date !== '' && date <= asOf, id);
    });

    if (name !== SUMMIT) {
      it(`${name} has no error, and three warnings at the most`, () => {
        const found = standing(findings).filter(({ severity }) => severity !== 'info');
        assert.deepEqual(found.filter(({ severity }) => severity === 'error').map(outline), []);
        assert.ok(found.length <= 3, found.map(outline).join('\n'));
      });
    }
  }
});
