import assert from 'node:assert/strict';
import { brokenView, readOnlyNotice } from '../../src/host/editor/brokenView';
import { readScenario } from '../../src/model/read/scenarioText';
import { row, scenarioWith } from '../validate/scenarioWith';
import { cellOf, rowOf, viewOf } from './support';

const good = viewOf(scenarioWith(row('stance', { section: 'nowhere', values: { base: 'clam' } })));
const BROKEN = scenarioWith(row('payment', { values: { base: 99 } })).replace('"label": "Heir",', '"label": "Heir",,');

describe('the table of a broken text', () => {
  it('shows the last state that could be read, without its findings, and tells what is wrong and where', () => {
    const view = brokenView(viewOf(BROKEN), good);
    assert.deepEqual(view.head.notice, {
      kind: 'broken',
      message: 'The name of a member in double quotes should stand here. Is there a comma too many before it?',
      line: BROKEN.slice(0, BROKEN.indexOf(',,') + 1).split('\n').length,
      shows: 'last-good',
    });
    assert.equal(cellOf(view, 'payment', 'base').display, '1.5');
    assert.deepEqual(
      view.findings.map(({ rule }) => rule),
      ['structure/syntax'],
    );
    const places = [...view.columns, ...view.rows, ...view.rows.flatMap(({ cells }) => cells)];
    assert.deepEqual(
      places.flatMap(({ findings }) => findings),
      [],
    );
  });

  it('leaves the last good state as it was', () => {
    const before = structuredClone(good);
    brokenView(viewOf(BROKEN), good);
    assert.deepEqual(good, before);
    assert.notDeepEqual(rowOf(good, 'stance').findings, []);
  });

  it('shows what can be read where no state was good yet', () => {
    const view = brokenView(viewOf(BROKEN), undefined);
    assert.equal(view.head.notice?.shows, 'what-can-be-read');
    assert.equal(cellOf(view, 'payment', 'base').display, '99');
  });

  it('says of an empty file that it is empty', () => {
    const view = brokenView(viewOf(''), undefined);
    assert.deepEqual([view.head.notice?.message, view.head.notice?.line, view.rows], ['The file is empty.', 1, []]);
  });
});

describe('the table of an empty text', () => {
  it('offers to fill it and shows nothing of an earlier state', () => {
    const view = brokenView(viewOf(' \n'), good, true);
    assert.deepEqual(view.head.notice?.kind, 'empty');
    assert.deepEqual([view.rows, view.columns], [[], []]);
  });
});

describe('the table of a text that is not to be written to', () => {
  it('of a newer version says so, with the line', () => {
    const text = scenarioWith({ scenario: 2 });
    const notice = readOnlyNotice(readScenario(text), viewOf(text), undefined);
    assert.deepEqual([notice?.kind, notice?.line, notice?.shows], ['newer', 2, 'what-can-be-read']);
    assert.match(notice?.message ?? '', /version 2/);
  });

  it('an old version of the file, in a diff say, says so', () => {
    const text = scenarioWith();
    assert.deepEqual(readOnlyNotice(readScenario(text), viewOf(text), 'It is locked.')?.kind, 'read-only');
  });

  it('there is no notice on any other', () => {
    assert.equal(readOnlyNotice(readScenario(scenarioWith()), viewOf(scenarioWith()), undefined), undefined);
  });
});
