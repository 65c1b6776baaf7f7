import { describeRule } from '../describeRule';
import { scenarioWith } from '../scenarioWith';

describeRule('structure/version', 'error', {
  finds: {
    'a newer version, and tells nothing else of such a file': {
      of: { scenario: 2, perspective: 'nobody', novelty: true, factors: { payment: { values: { base: 'text' } } } },
      finds: { at: '2', says: /version 2 of the format; this tool reads version 1\. Update Scenario Planner/ },
    },
    'a version between': { of: { scenario: 1.5 }, finds: { at: '1.5', says: /version 1\.5/ } },
  },
  passes: {
    'version 1': {},
    'version 1 spelt otherwise': scenarioWith().replace('"scenario": 1', '"scenario": 1.0'),
    'version 0, which there never was: it is of the wrong kind': {
      of: { scenario: 0 },
      beside: ['structure/wrong-kind'],
    },
    'a version in quotes, likewise': { of: { scenario: '2' }, beside: ['structure/wrong-kind'] },
    'no version, which is missing': { of: { scenario: undefined }, beside: ['structure/missing-member'] },
  },
});
