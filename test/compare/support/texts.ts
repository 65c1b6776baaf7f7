import { applyEdits } from '../../../src/model/edit/textEdit';
import { compute, unjudged } from '../../../src/validate/assess';
import { anyIntent } from '../../fuzz/anyIntent';
import { editsOf } from '../../fuzz/editsOf';
import type { Random } from '../../fuzz/random';

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
