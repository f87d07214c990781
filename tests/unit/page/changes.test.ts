// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { weigh } from '../../../lib/page/changes.ts';

const host = document.createElement('div');
const badged = document.createElement('li');
const own = { isHost: (node: Node) => node === host, isMarked: (node: Node) => node === badged };

/** What a change of the page comes to. */
function weighed(change: () => void) {
  const ul = document.createElement('ul');
  badged.replaceChildren('Seller');
  ul.append(badged);
  document.body.replaceChildren(ul, document.createElement('p'));
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  change();
  return weigh(observer.takeRecords(), own);
}

function withLink(): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = '/item/1';
  item.append(link);
  return item;
}

describe('weigh', () => {
  it.each<[string, () => void]>([
    ['a new card', () => document.querySelector('ul')?.append(withLink())],
    ['data that was added', () => document.body.append(document.createElement('script'))],
    [
      'another text on a card with a badge',
      () => {
        if (badged.firstChild) badged.firstChild.textContent = 'Other';
      },
    ],
    ['a card with a badge that went', () => badged.remove()],
    [
      'a badge that went',
      () => {
        badged.append(host);
        badged.removeChild(host);
      },
    ],
  ])('takes %s for something to read', (_, change) => {
    expect(weighed(change)).toBe('likely');
  });

  it('takes its own badge for nothing', () => {
    expect(weighed(() => document.querySelector('p')?.append(host))).toBe('ours');
  });

  it.each<[string, () => void]>([
    ['a clock', () => document.querySelector('p')?.append('12:01')],
    ['a picture', () => document.querySelector('ul')?.append(document.createElement('img'))],
  ])('takes %s for something that can wait', (_, change) => {
    expect(weighed(change)).toBe('minor');
  });

  it('leads nobody in a circle where a field has the name of the element around', () => {
    const form = document.createElement('div');
    const field = form.appendChild(document.createElement('input'));
    let asked = 0;
    // As a form has it in Chromium.
    const get = () => {
      asked += 1;
      if (asked > 50) throw new Error('in a circle');
      return field;
    };
    for (const name of ['parentNode', 'parentElement']) Object.defineProperty(form, name, { get });
    expect(
      weighed(() => {
        document.body.append(form);
        form.append('text');
      }),
    ).toBe('minor');
    expect(asked).toBe(0);
  });
});
