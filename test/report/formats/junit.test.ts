import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { junitReporter } from '../../../src/report/formats/junit';
import { scenarioWith } from '../../validate/scenarioWith';
import { reportOf, written } from './support';

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  text: string;
}

/** The elements of an XML text in their order; every one must be closed in its turn. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext: (text) => open.forEach((element) => (element.text += text)),
      onclosetag(name, isImplied) {
        assert.ok(!isImplied || xml.includes('/>'), name);
        assert.equal(open.pop()?.name, name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return elements;
}

const errors = scenarioWith({ factors: { stance: { values: { base: '<a href="x">&\u0001\ud800' } } } });
const warnings = scenarioWith({ factors: { payment: { values: { base: undefined } } } });
const waived = scenarioWith({
  factors: { payment: { unit: 'USD billion' } },
  waivers: { seen: { rule: 'units/unit-syntax', reason: 'Known & accepted.' } },
});

describe('findings as JUnit', () => {
  const xml = written(junitReporter(), [
    reportOf('errors.scenario.json', errors),
    reportOf('warnings.scenario.json', warnings),
    reportOf('waived.scenario.json', waived),
    reportOf('so&und.scenario.json', scenarioWith()),
  ]);
  const elements = elementsOf(xml);
  const named = (name: string) => elements.filter((element) => element.name === name);

  it('are a suite for each file, with its counts', () => {
    assert.deepEqual(
      named('testsuite').map(({ attributes: { name, tests, failures, skipped } }) => [name, tests, failures, skipped]),
      [
        ['errors.scenario.json', '1', '1', '0'],
        ['warnings.scenario.json', '1', '0', '0'],
        ['waived.scenario.json', '1', '0', '1'],
        ['so&und.scenario.json', '1', '0', '0'],
      ],
    );
  });

  it('are a case each, named by rule and cell, that fails where it is an error', () => {
    assert.deepEqual(
      named('testcase').map(({ attributes: { name } }) => name),
      ['values/unknown-level stance/base', 'values/missing payment', 'units/unit-syntax payment', 'no findings'],
    );
    assert.equal(named('failure').length, 1);
    assert.match(
      named('failure')[0]?.text ?? '',
      /^errors\.scenario\.json:\d+:17 error “<a href="x">&\\u0001\ufffd” is no/,
    );
    assert.match(named('system-out')[0]?.text ?? '', /warning Payment has no value/);
    assert.equal(named('skipped')[0]?.attributes.message, 'Waived: Known & accepted.');
  });

  it('say of what is waived without a reason that there is none', () => {
    const text = scenarioWith({
      factors: { payment: { unit: 'USD billion' } },
      waivers: { seen: { rule: 'units/unit-syntax' } },
    });
    assert.match(written(junitReporter(), [reportOf('a', text)]), /<skipped message="Waived, without a reason"\/>/);
  });

  it('are well-formed without a file, too', () => {
    assert.equal(
      written(junitReporter(), []),
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="scenario validate">\n</testsuites>\n',
    );
  });
});
