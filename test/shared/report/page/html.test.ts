import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../../shared/report/page/anchor.ts';
import { html } from '../../../../shared/report/page/html.ts';
import { inlineData } from '../../../../shared/report/page/inline-data.ts';

describe('html', () => {
  it('escapes what it did not make itself', () => {
    expect(
      html`<p title="${'"\'&'}">${'<b>'}${html`<b>${1}</b>`}${[html`<i></i>`, '>']}${false}${undefined}</p>`.markup,
    ).toBe('<p title="&quot;&#39;&amp;">&lt;b&gt;<b>1</b><i></i>&gt;</p>');
  });

  it('leaves no text that could be markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"'\u202e\u2066\ud800-\udfff]/u);
      }),
    );
  });
});

it('puts data into a page whole', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { markup } = inlineData('data', value);
      const inner = markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('<'));
      expect(inner).not.toContain('<');
      expect(JSON.stringify(JSON.parse(inner))).toBe(JSON.stringify(value));
    }),
  );
});

it('gives different ids different anchors', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.array(fc.string(), { minLength: 1 }), (one, other) => {
      expect(anchor(...one)).not.toMatch(/[\s"<>]/);
      expect(anchor(...one) === anchor(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
