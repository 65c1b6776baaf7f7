import { describeRule } from '../describeRule';
import { scenarioWith } from '../scenarioWith';

const sound = scenarioWith();

describeRule('structure/duplicate-key', 'error', {
  finds: {
    'a member of the file': {
      of: sound.replace('"title": "Test"', '"title": "One", "title": "Two"'),
      finds: {
        at: '"title"',
        says: /“title” is given again further on; the last one counts\. Remove this one, or rename it/,
      },
    },
    'every one but the last': {
      of: sound.replace('"title": "Test"', '"title": "One", "title": "Two", "title": "Three"'),
      finds: [
        { at: '"title"', says: /“title”/ },
        { at: '"title"', says: /“title”/ },
      ],
    },
    'a cell, in its row and column': {
      of: sound.replace('"base": 1.5', '"base": 1, "base": 1.5'),
      finds: { on: 'payment/base', at: '"base"', says: /“base” is given again/ },
    },
    'a row, in its row': {
      of: sound.replace('"payment": {', '"payment": {}, "payment": {'),
      finds: { on: 'payment', at: '"payment"', says: /“payment”/ },
    },
    'a column, in its column': {
      of: sound.replace('"heir": {', '"heir": { "label": "Old" }, "heir": {'),
      finds: { on: '/heir', at: '"heir"', says: /“heir”/ },
    },
    'a level': {
      of: sound.replace('"tense": "Tense"', '"tense": "Tense", "tense": "Very tense"'),
      finds: { on: 'stance', at: '"tense"', says: /“tense”/ },
    },
    'a name spelt with an escape': {
      of: sound.replace('"title": "Test"', '"title": "One", "titl\\u0065": "Two"'),
      finds: { at: '"title"', says: /“title”/ },
    },
  },
  passes: {
    'one name in two objects': {},
    'names that differ in case': {
      of: sound.replace('"title": "Test"', '"title": "Test", "Title": "Test"'),
      beside: ['structure/unknown-member'],
    },
    'duplicates inside a member of one’s own': sound.replace('{', '{ "x_own": { "a": 1, "a": 2 },'),
  },
});
