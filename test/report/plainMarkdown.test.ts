import assert from 'node:assert/strict';
import { plainMarkdown } from '../../src/report/plainMarkdown';

describe('a text in Markdown', () => {
  it('is shown as it is, whatever it has of signs', () => {
    assert.equal(plainMarkdown('a|b *c* <img> #12'), 'a\\|b \\*c\\* &lt;img> \\#12');
  });

  it('calls nobody who goes by a name in it, and leaves addresses', () => {
    assert.equal(plainMarkdown('@octo and (@team/x)'), '@<!-- -->octo and (@<!-- -->team/x)');
    assert.equal(plainMarkdown('a.b@example.org, 5 @ 6'), 'a.b@example.org, 5 @ 6');
  });
});
