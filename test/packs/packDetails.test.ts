// What the page of a rule pack shows: the fields of each kind, and what is wrong beside the field that it is about.
import assert from 'node:assert/strict';
import { readPackDocument } from '../../src/model/read/packDocument';
import { packFindings, placeOnPage } from '../../src/host/packs/packFindings';
import { packNotice, packView } from '../../src/host/packs/packView';
import type { Field } from '../../src/protocol/details';
import { packFaults } from '../../src/validate/packs/packFile';
import { concept, detailsIn, fieldsIn, PACK_TEXT, rule } from './support';

const kinds = (text: string, id: string) => fieldsIn(text, rule(id)).map(({ member, kind }) => `${member} ${kind}`);

/** What is told of a field first. */
function messageIn(text: string, field: Field | undefined): string {
  const key = field?.faults?.[0];
  return packFindings(readPackDocument(text)).find((one) => one.key === key)?.message ?? '';
}

describe('what the page of a rule pack shows', () => {
  it('a rule by fields of their own kinds, its examples by those of the concepts that it speaks of', () => {
    assert.deepEqual(kinds(PACK_TEXT, 'sober').slice(0, 6), [
      'because lines',
      'severity choice',
      'require formula',
      'forbid ticks',
      'link rows',
      'roles ticks',
    ]);
    assert.deepEqual(kinds(PACK_TEXT, 'sober').slice(-4), [
      'remedy lines',
      'id text',
      'examples.fails.values.stance choice',
      'examples.passes.values.stance choice',
    ]);
    const values = fieldsIn(PACK_TEXT, rule('paid')).filter(({ member }) => member.startsWith('examples'));
    assert.deepEqual(
      values.map(({ member, value, hint }) => [member, value, hint]),
      [
        ['examples.fails.values.payment', '0', 'KRW trn/yr'],
        ['examples.passes.values.payment', '1.5', 'KRW trn/yr'],
      ],
    );
    const path = PACK_TEXT.replace('1.50', '[1, 2]');
    assert.ok(kinds(path, 'paid').includes('examples.passes.periods text'));
  });

  it('of a concept its levels and the rules that speak of it', () => {
    const blocks = detailsIn(PACK_TEXT, concept('stance'))?.blocks ?? [];
    const lists = blocks.flatMap((block) =>
      block.kind === 'list' ? block.entries : block.kind === 'links' ? block.links : [],
    );
    assert.deepEqual(
      lists.map(({ text }) => text),
      ['Calm', 'Firm', 'sober'],
    );
  });

  it('what is wrong at its field, and what belongs to none above them', () => {
    const strange = PACK_TEXT.replace('"stance": "firm"', '"stance": "frm"');
    const forbid = fieldsIn(strange, rule('sober')).find(({ member }) => member === 'forbid');
    assert.match(messageIn(strange, forbid), /^The concept “stance” has no level “frm”/);
    const turned = PACK_TEXT.replace('"payment": 0 ', '"payment": 3 ');
    const [first] = detailsIn(turned, rule('paid'))?.blocks ?? [];
    assert.equal(first?.kind, 'findings');
    const view = packView(readPackDocument(turned), packFindings(readPackDocument(turned)), undefined);
    assert.deepEqual(
      view.rooms[0]?.all.map(({ name, findings, severity }) => [name, findings, severity]),
      [
        ['paid', 1, 'warning'],
        ['sober', 0, undefined],
      ],
    );
  });

  it('the content and the field of each fault, wherever it stands', () => {
    const places = (text: string) => {
      const doc = readPackDocument(text);
      return packFaults(doc).map((fault) => placeOnPage(doc, fault));
    };
    assert.deepEqual(places(PACK_TEXT.replace('=payment', '=paymnt')), [{ subject: rule('paid'), member: 'require' }]);
    assert.deepEqual(places(PACK_TEXT.replace('"stance": "firm"', '"stance": "frm"')), [
      { subject: rule('sober'), member: 'forbid' },
    ]);
    assert.deepEqual(places(PACK_TEXT.replace('"calm": "Calm"', '"calm": { "label": 5 }')), [
      { subject: { of: 'level', row: 'stance', id: 'calm' }, member: 'label' },
    ]);
    assert.deepEqual(places(PACK_TEXT.replace('"payment": 0 ', '"payment": 3 ')), [{ subject: rule('paid') }]);
    assert.deepEqual(places(PACK_TEXT.replace('"title": "Ours",', '')), [{ subject: { of: 'file' }, member: 'title' }]);
  });

  it('a rule that cannot be read at all with the reason, and what the pack itself lacks', () => {
    const odd = PACK_TEXT.replace('"rules": {', '"rules": {\n    "odd": 5,');
    const [first] = detailsIn(odd, rule('odd'))?.blocks ?? [];
    assert.equal(first?.kind === 'findings' ? first.keys.length : 0, 2);
    const untitled = PACK_TEXT.replace('"title": "Ours",', '');
    assert.match(messageIn(untitled, fieldsIn(untitled, { of: 'file' })[0]), /has no “title”/);
  });

  it('why a text cannot be edited, with its line', () => {
    const noticeOf = (text: string) => packNotice(readPackDocument(text), false, undefined);
    assert.equal(noticeOf(PACK_TEXT), undefined);
    assert.equal(noticeOf(' ')?.kind, 'empty');
    assert.deepEqual([noticeOf('{\n"pack": 1,\n}')?.kind, noticeOf('{\n"pack": 1,\n}')?.line], ['broken', 3]);
    assert.equal(noticeOf('[]')?.kind, 'broken');
    assert.equal(noticeOf('{"pack": 2}')?.kind, 'newer');
    assert.equal(packNotice(readPackDocument(PACK_TEXT), false, 'No.')?.kind, 'read-only');
  });
});
