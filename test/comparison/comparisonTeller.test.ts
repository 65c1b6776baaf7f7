import assert from 'node:assert/strict';
import { ComparisonTeller } from '../../src/host/comparison/comparisonTeller';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import type { ToComparison } from '../../src/protocol/comparison';
import { assess, unjudged, type Assessment } from '../../src/validate/assess';
import { largeScenario } from '../bench/largeScenario';

type Told = (message: ToComparison) => void;

/** A side whose state is set, and which can be asked at any time. */
class StillSide {
  readonly names: { readonly name: string };
  isJudged = true;

  constructor(
    name: string,
    public state: Assessment | string,
  ) {
    this.names = { name };
  }

  look(): Promise<Assessment | string> {
    const { state, isJudged } = this;
    return Promise.resolve(isJudged || typeof state === 'string' ? state : unjudged(state));
  }

  assess(): Promise<Assessment | string> {
    return Promise.resolve(this.state);
  }
}

const TEXT = largeScenario({ rows: 900, alternatives: 2 });
const HEAD = assess(TEXT);
/** Every row is called otherwise, so that those of the two states are told apart. */
const RENAMED = assess(TEXT.replace(/"label": "/g, '"label": "New '), {}, HEAD);

describe('what the page of a large comparison is told', () => {
  let messages: ToComparison[];
  let onTold: Told;
  let sides: [StillSide, StillSide];
  let teller: ComparisonTeller;

  beforeEach(() => {
    messages = [];
    onTold = () => undefined;
    sides = [new StillSide('HEAD', HEAD), new StillSide('working file', HEAD)];
    teller = new ComparisonTeller(sides, new NumberDisplay('en'), (message) => {
      messages.push(message);
      onTold(message);
      return Promise.resolve();
    });
    teller.differencesOnly = false;
  });

  const types = () => messages.map(({ type }) => type);
  const rowsOf = (message: ToComparison) => (message.type === 'rows' ? message.rows.map(({ id }) => id) : []);

  it('is each row once, a few at a time', async () => {
    await teller.tell();
    const [first] = messages;
    assert.ok(first?.type === 'comparison');
    const told = [...first.view.table.rows.map(({ id }) => id), ...messages.flatMap(rowsOf)];
    assert.deepEqual([...told].sort(), first.view.table.sections.flatMap(({ rows }) => rows).sort());
    assert.ok(messages.length > 3);
  });

  it('is no row of an earlier state once a later one was shown, and all of the later one', async () => {
    let later: Promise<void> | undefined;
    onTold = ({ type }) => {
      if (type !== 'rows' || later) return;
      for (const side of sides) side.state = RENAMED;
      later = teller.tell();
    };
    await teller.tell();
    await later;
    const shown = types().lastIndexOf('comparison');
    const view = messages[shown];
    assert.ok(view?.type === 'comparison');
    const rows = messages.slice(shown).flatMap((message) => (message.type === 'rows' ? message.rows : []));
    assert.ok(rows.length > 250);
    assert.deepEqual(
      rows.filter(({ label }) => !label.startsWith('New ')).map(({ id }) => id),
      [],
    );
    const told = [...view.view.table.rows, ...rows].map(({ id }) => id);
    assert.deepEqual(told.sort(), view.view.table.sections.flatMap((section) => section.rows).sort());
  });

  it('begins where the reader looks', async () => {
    onTold = ({ type }) => {
      if (type === 'rows' && types().filter((one) => one === 'rows').length === 1) teller.continueAt('row_800');
    };
    await teller.tell();
    const batches = messages.map(rowsOf).filter((rows) => rows.length > 0);
    assert.ok(batches[1]?.includes('row_800'));
    assert.ok((batches[2]?.length ?? 0) > 0 && !batches[2]?.includes('row_800'));
  });

  it('is what differs before all is judged, and the other rows after that', async () => {
    for (const side of sides) side.isJudged = false;
    await teller.tell();
    assert.deepEqual(types().slice(0, 3), ['comparison', 'comparison', 'rows']);
  });

  it('is nothing more where a side is gone, or the tab', async () => {
    let later: Promise<void> | undefined;
    onTold = ({ type }) => {
      if (type !== 'rows' || later) return;
      sides[0].state = 'HEAD is gone.';
      later = teller.tell();
    };
    await teller.tell();
    await later;
    assert.deepEqual(messages.at(-1), { type: 'impossible', message: 'HEAD is gone.' });
    sides[0].state = HEAD;
    messages = [];
    onTold = () => teller.stop();
    await teller.tell();
    assert.deepEqual(types(), ['comparison']);
  });
});
