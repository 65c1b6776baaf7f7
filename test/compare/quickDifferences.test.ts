import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { differences, differencesByAll } from '../../src/compare/differences';
import { quickDifferences } from '../../src/compare/quickDifferences';
import { readScenario } from '../../src/model/read/scenarioText';
import { changedOutside } from '../fuzz/outsideChanges';
import { Random } from '../fuzz/random';
import { smallScenario, writtenText } from '../fuzz/smallScenario';
import { measure, QUIET, scenarioWith } from '../validate/scenarioWith';
import { clash } from './support/clashes';
import { edited } from './support/texts';

interface Texts {
  readonly before: string;
  readonly after: string;
}

/** Two texts of one origin: edited in the table, by others, laid out in other ways, or spoiled. */
const texts = fc.nat().map((seed): Texts => {
  const random = new Random(seed);
  if (random.chance(0.3)) {
    const { ours, theirs } = clash(random);
    return { before: ours, after: theirs };
  }
  const before = writtenText(random, smallScenario(random));
  const after = edited(random.chance(0.4) ? changedOutside(before, random) : before, random, 4);
  return random.chance(0.3) ? { before, after: spoiled(after, random) } : { before, after };
});

/** A text in which something is written twice, elsewhere, in another way, or not to the end. */
function spoiled(text: string, random: Random): string {
  const at = random.between(0, text.length);
  const lines = text.split('\n');
  const line = random.between(0, lines.length - 1);
  switch (random.between(0, 4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + random.between(1, 40));
    case 1:
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 2:
      return lines.toSpliced(line, 1).join('\n');
    case 3:
      return text.replaceAll(/(?<=[,{])\n */g, ' ');
    default:
      return text.replaceAll(/": /g, '" :\t').replace('"values"', '"v\\u0061lues"');
  }
}

function assertAlike({ before, after }: Texts): void {
  const [then, now] = [readScenario(before), readScenario(after)];
  assert.deepEqual(differences(then, now), differencesByAll(then, now));
}

describe('quick differences', () => {
  it('are those that looking at all of both texts finds', () => {
    fc.assert(fc.property(texts, assertAlike), { numRuns: 400 });
  });

  it('are found in most texts', () => {
    const { before, after } = { before: scenarioWith(QUIET), after: scenarioWith(QUIET, measure('=payment * 2')) };
    assert.equal(
      quickDifferences(before, after)?.changes.length,
      differences(readScenario(before), readScenario(after)).changes.length,
    );
  });

  it('tell the place of a cell that is written elsewhere in its row, and of one that is new', () => {
    const row = (cells: string) => `{"factors":{"a":{"label":"A","values":{${cells}}}}}`;
    for (const [before, after] of [
      ['"x":1,"y":2,"z":3', '"z":3,"x":1,"y":4'],
      ['"x":1,"y":2', '"x":1,"n":5,"y":2'],
      ['"x":1,"y":2', '"x":1,"y":2,"x":3'],
      ['"x":1', ''],
      ['"x":{"value":1,"note":"n"}', '"x":{"note":"n","value":1}'],
    ] as const) {
      assertAlike({ before: row(before), after: row(after) });
    }
  });

  it('leave what is nested very deeply to those who read all of it', () => {
    const deep = (value: string) =>
      `{"x_own":{},"factors":{"a":{"x_own":${'['.repeat(150)}${value}${']'.repeat(150)}}}}`;
    assert.equal(quickDifferences(deep('1'), deep('2')), undefined);
    assertAlike({ before: deep('1'), after: deep('2') });
  });
});
