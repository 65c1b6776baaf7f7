import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, signatures } from '../../scripts/oracle/arguments';
import { calculationOf, compared, type Answers } from '../../scripts/oracle/compare';
import { generatedScenario } from '../../scripts/oracle/generate';
import { functions } from '../../src/formula/functions/registry';
import { differenceOf, differences } from './differences';

const FOLDER = join(__dirname, 'recorded');

/** What `npm run test:oracle -- --record` keeps: a scenario, and what LibreOffice Calc made of it. */
interface Recorded {
  readonly program: string;
  readonly scenario: object;
  readonly answers: Answers;
}

const recorded = readdirSync(FOLDER).map((file) => ({
  file,
  ...(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Recorded),
}));

describe('the recorded answers of LibreOffice Calc', () => {
  const explained = new Map<string, object>();

  for (const { file, program, scenario, answers } of recorded) {
    it(`are ours in ${file}, or listed with the reason (${program})`, () => {
      const comparisons = compared(calculationOf(JSON.stringify(scenario)), answers);
      const unexplained = comparisons.filter(({ formula, here, there, same }) => {
        if (same) return false;
        const difference = differenceOf(formula, here, there);
        if (difference) explained.set(difference.formulas ? formula : difference.reason, difference);
        return !difference;
      });
      assert.deepEqual(unexplained, []);
    });
  }

  it('cover every function', () => {
    const formulas = Object.values((recorded.find((one) => one.file === 'generated.json')?.scenario ?? {}) as never);
    const text = JSON.stringify(formulas);
    for (const { name } of functions.values()) assert.ok(text.includes(`${name}(`), name);
  });

  it('are of the formulas that are generated now; where not, run npm run test:oracle -- --record', () => {
    const generated = recorded.find((one) => one.file === 'generated.json');
    assert.deepEqual(JSON.parse(generatedScenario()), generated?.scenario);
  });

  it('differ in everything that is listed as a difference', () => {
    const listed = differences.flatMap(({ formulas, reason }) => formulas ?? [reason]);
    assert.deepEqual(
      listed.filter((one) => !explained.has(one)),
      [],
    );
  });
});

describe('the generator of formulas', () => {
  it('knows what to write into every function, and nothing else', () => {
    const known = [...functions.values()].filter((entry) => entry.kind !== 'form').map((entry) => entry.name);
    assert.deepEqual([...signatures.keys()].toSorted(), known.toSorted());
    for (const [name, signature] of signatures) {
      for (const kind of signature.replace('/', '')) assert.ok(kinds.has(kind), `${name}: ${kind}`);
    }
  });
});
