import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const syntax: BuiltInRule = {
  id: 'structure/syntax',
  severity: 'error',
  title: 'Not valid JSON',
  reason: 'A file that is not valid JSON cannot be read whole, neither here nor by any other tool.',
  remedy:
    'Correct the text where the finding stands: most often a comma, a quote or a bracket is missing or stands once too often.',
  example: {
    fails: `{
  "scenario": 1,
  "title": "Talks",,
  "alternatives": { "base": { "label": "Base" } },
  "sections": {},
  "factors": {}
}
`,
    passes: `{
  "scenario": 1,
  "title": "Talks",
  "alternatives": { "base": { "label": "Base" } },
  "sections": {},
  "factors": {}
}
`,
  },
  check: (context) => problemsOf(context, 'syntax'),
};
