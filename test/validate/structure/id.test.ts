import { describeRule } from '../describeRule';
import { newRow } from '../scenarioWith';

describeRule('structure/id', 'error', {
  finds: {
    'a row that Excel would read as a cell': {
      of: newRow('fy26', {}),
      finds: {
        on: 'fy26',
        at: '"fy26"',
        says: /^“fy26” is not an id of small letters.*Excel would not read as a cell/,
      },
    },
    'a row named true': { of: newRow('true', {}), finds: { on: 'true', at: '"true"', says: /TRUE or FALSE/ } },
    capitals: { of: newRow('newRow', {}), finds: { on: 'newRow', at: '"newRow"', says: /small letters/ } },
    'an alternative with a space': {
      of: { alternatives: { 'status quo': { label: 'S', basedOn: 'base' } } },
      finds: { on: '/status quo', at: '"status quo"', says: /“status quo” is not an id/ },
    },
    'a level with a hyphen': {
      of: { factors: { stance: { levels: { 'very-tense': 'Very tense' } } } },
      finds: { on: 'stance', at: '"very-tense"', says: /“very-tense”/ },
    },
    'a measure named like a cell': {
      of: { measures: { q1: { label: 'Q', unit: '%', formula: '=1', direction: 'none' } } },
      finds: { on: 'q1', at: '"q1"', says: /“q1”/ },
    },
  },
  passes: {
    'names of functions, digits and underscores': {
      factors: { ...(newRow('rate', {}).factors as object), ...(newRow('fy2026_plan', {}).factors as object) },
    },
    'an alternative named like a cell, which is no name in formulas': {
      alternatives: { q1: { label: 'Q1', basedOn: 'base' } },
    },
    'a unit in capitals': { units: { Sortie: {} } },
    'a name that is a method in JavaScript': newRow('constructor', {}),
  },
});
