import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checkExport, hashOfFile, type VerifierWord } from '../lib/journal/verifier.ts';

/** The script of the page that checks an exported journal from disk. It is put into that page as it is. */
export default defineUnlistedScript(() => {
  const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<
    VerifierWord,
    string
  >;
  const say = (key: VerifierWord, ...filled: string[]) =>
    words[key].replace(/\$([123])/g, (_, place) => filled[Number(place) - 1] ?? '');
  const add = (tag: string, text: string, to: Element = document.body) => {
    const element = document.createElement(tag);
    element.textContent = text;
    to.append(element);
    return element;
  };
  add(
    'style',
    'body{font:16px/24px system-ui,sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}',
    document.head,
  );
  add('h1', say('verifier_title'));
  add('p', say('verifier_hint'));
  const label = add('label', `${say('verifier_file')} `);
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  label.append(input);
  const results = add('div', '');
  results.setAttribute('aria-live', 'polite');
  input.addEventListener('change', async () => {
    results.replaceChildren();
    for (const file of input.files ?? []) add('p', `${file.name}: ${await verdict(file)}`, results);
  });

  async function verdict(file: File): Promise<string> {
    const named = /([0-9a-f]{64})\.\w+$/.exec(file.name)?.[1];
    if (named) {
      const hash = await hashOfFile(await file.arrayBuffer());
      return hash === named ? say('verifier_kept') : say('chain_body_altered', '–', hash);
    }
    try {
      const { links, head, partial, broken, isHead } = await checkExport(await file.text());
      if (broken) {
        const key = `chain_${broken.fault.replace('-', '_')}` as VerifierWord;
        return say(key, String(broken.seq), broken.subject);
      }
      if (!isHead) return say('verifier_head_differs');
      return say(partial ? 'verifier_partial' : 'verifier_whole', String(links), head);
    } catch (error) {
      return say('verifier_unreadable', error instanceof Error ? error.message : '');
    }
  }
});
