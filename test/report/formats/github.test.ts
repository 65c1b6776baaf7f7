import assert from 'node:assert/strict';
import { githubReporter } from '../../../src/report/formats/github';
import { scenarioWith } from '../../validate/scenarioWith';
import { reportOf, written } from './support';

describe('findings as annotations of GitHub', () => {
  it('have file, lines, columns and the rule, and escape what would end them', () => {
    const text = scenarioWith({ factors: { stance: { values: { base: '100%,\n::error::x' } } } });
    const out = written(githubReporter(), [reportOf('a,b:c%.scenario.json', text)]);
    const [annotation = '', summary, ...more] = out.split('\n');
    assert.match(
      annotation,
      /^::error file=a%2Cb%3Ac%25\.scenario\.json,line=\d+,endLine=\d+,col=17,endColumn=\d+,title=values\/unknown-level::“100%25,\\n::error::x” is no level of Stance\..*%0ARules and formulas know/,
    );
    assert.deepEqual([summary, ...more], ['1 error in 1 file.', '']);
  });

  it('leave out columns where the place goes over lines, and what is waived', () => {
    const text = scenarioWith({ factors: { payment: { values: { base: [1, 2] } } } });
    assert.match(
      written(githubReporter(), [reportOf('a.scenario.json', text)]),
      /^::error file=a\.scenario\.json,line=\d+,endLine=\d+,title=/,
    );
    const waived = scenarioWith({
      factors: { payment: { unit: 'USD billion' } },
      waivers: { seen: { rule: 'units/unit-syntax', reason: 'Known.' } },
    });
    assert.equal(
      written(githubReporter(), [reportOf('a.scenario.json', waived)]),
      'No findings (1 waived) in 1 file.\n',
    );
  });

  it('tell warnings as warnings', () => {
    const text = scenarioWith({ factors: { payment: { values: { base: undefined } } } });
    assert.match(written(githubReporter(), [reportOf('a.scenario.json', text)]), /^::warning /);
  });
});
