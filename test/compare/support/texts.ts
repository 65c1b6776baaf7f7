import { applyEdits } from '../../../src/model/edit/textEdit';
import { compute, unjudged } from '../../../src/validate/assess';
import { anyIntent } from '../../fuzz/anyIntent';
import { editsOf } from '../../fuzz/editsOf';
import { changedOutside } from '../../fuzz/outsideChanges';
import type { Random } from '../../fuzz/random';
import { smallScenario, writtenText } from '../../fuzz/smallScenario';

/** A text after some random edits of the table. */
export function edited(text: string, random: Random, most: number): string {
  let now = text;
  for (let left = random.between(1, most); left > 0; left--) {
    const assessment = unjudged(compute(now));
    const { scenario } = assessment.doc;
    const ids = {
      rows: [...scenario.factors.keys(), ...(scenario.measures?.keys() ?? [])],
      alternatives: [...scenario.alternatives.keys()],
      sections: [...scenario.sections.keys()],
      findings: [],
    };
    const result = editsOf(assessment, anyIntent(random, ids));
    if ('edits' in result) now = applyEdits(now, result.edits);
  }
  return now;
}

/** A text, and what some edits, and at times other hands, have made of it. */
export function editedPair(random: Random): { before: string; after: string } {
  const before = writtenText(random, smallScenario(random));
  return { before, after: edited(random.chance(0.4) ? changedOutside(before, random) : before, random, 4) };
}
