import { useEffect, useState } from 'preact/hooks';
import { useWording } from './wording.ts';

/** One page of the desk. */
export interface DeskPage {
  /** As in the address, behind '#'. */
  readonly id: string;
  /** Message that names it. */
  readonly title: string;
  readonly view: () => preact.ComponentChildren;
}

/** The desk: its pages under one navigation, each with an address of its own. `hidden` are reached from other pages only. */
export function Desk({ pages, hidden }: { pages: readonly DeskPage[]; hidden: readonly DeskPage[] }) {
  const wording = useWording();
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = () => setHash(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const page = [...pages, ...hidden].find(({ id }) => id === hash.split('/')[0]) ?? pages[0];
  return (
    <>
      <nav class="desk" aria-label={wording.message('desk_nav')}>
        {pages.map(({ id, title }) => (
          <a key={id} href={`#${id}`} aria-current={id === page?.id ? 'page' : undefined}>
            {wording.message(title)}
          </a>
        ))}
      </nav>
      {page?.view()}
    </>
  );
}
