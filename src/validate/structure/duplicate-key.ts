import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const duplicateKey: BuiltInRule = {
  id: 'structure/duplicate-key',
  severity: 'error',
  title: 'A member given twice',
  reason:
    'Of two members with one name only the last counts; what the first says is lost without a word, often after a merge.',
  remedy: 'Keep the one that is meant and remove the other. The last one is in force until then.',
  example: {
    fails: `{
  "scenario": 1,
  "title": "Talks",
  "alternatives": { "base": { "label": "Base" } },
  "sections": { "money": { "label": "Money" } },
  "factors": {
    "payment": {
      "section": "money",
      "label": "Payment",
      "role": "given",
      "unit": "USD bn",
      "values": { "base": 1.5, "base": 1.4 }
    }
  }
}
`,
    passes: `{
  "scenario": 1,
  "title": "Talks",
  "alternatives": { "base": { "label": "Base" } },
  "sections": { "money": { "label": "Money" } },
  "factors": {
    "payment": {
      "section": "money",
      "label": "Payment",
      "role": "given",
      "unit": "USD bn",
      "values": { "base": 1.5 }
    }
  }
}
`,
  },
  check: (context) => problemsOf(context, 'duplicate-key'),
};
