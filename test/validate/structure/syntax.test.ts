import { describeRule } from '../describeRule';
import { scenarioWith } from '../scenarioWith';

const sound = scenarioWith();

describeRule('structure/syntax', 'error', {
  finds: {
    'a comma too many': {
      of: sound.replace('"label": "Heir",', '"label": "Heir",,'),
      finds: { at: ',', says: /name of a member in double quotes should stand here/ },
    },
    'a comma that is missing': {
      of: sound.replace('"label": "Heir",', '"label": "Heir"'),
      finds: { at: '"basedOn"', says: /comma is missing before this/ },
    },
    'a comment': {
      of: sound.replace('"actors"', '/* who */ "actors"'),
      finds: { at: '/* who */', says: /JSON has no comments/ },
    },
    'an empty file': { of: '', finds: { at: '', says: /^The file is empty\.$/ } },
    'conflict markers, as what they are': {
      of: sound.replace('  "perspective"', '<<<<<<< HEAD\n  "perspective"'),
      finds: { at: '<<<<<<<', says: /merge conflict that git could not settle/ },
    },
    'nothing but the syntax in a file that has other faults': {
      of: sound.replace('"role": "lever"', '"role": "leaver",').replace('"section": "money"', '"section": "mony"'),
      finds: { at: ',', says: /name of a member/ },
    },
  },
  passes: {
    'a sound file': {},
    'a file in one line': JSON.stringify(JSON.parse(sound)),
    'CRLF, tabs and a byte-order mark': '\uFEFF' + sound.replaceAll('\n', '\r\n').replaceAll('  ', '\t'),
  },
});
