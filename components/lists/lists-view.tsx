import { useWording } from '../wording.ts';
import { DifferenceView } from './difference-view.tsx';
import { ImportForm } from './import-form.tsx';
import { FileIntake, PublisherIntake } from './intake.tsx';
import { ListCard } from './list-card.tsx';
import type { ListShell } from './shell.ts';
import type { Offer } from './stage.ts';
import { type Lists, useLists } from './use-lists.ts';
import { saidOfFetch, saidOfImport, Waiting } from './waiting.tsx';

/** The user's own lists: taking one in, fetching one anew, switching and removing them. */
export function ListsView({ shell, offers }: { shell: ListShell; offers: readonly Offer[] }) {
  const wording = useWording();
  const all = useLists(shell);
  const { lists, faults, stage, said, fault, change, renew } = all;
  const { store } = shell;
  return (
    <main class="lists">
      <h1>{wording.message('lists_title')}</h1>
      <p>{wording.message('lists_intro')}</p>
      <p class="muted">{wording.message('lists_update_hint')}</p>
      <StageView
        all={all}
        offers={offers.filter(({ url }) => lists.every(({ origin }) => origin?.url !== url))}
      />
      <p aria-live="polite">{said}</p>
      <p role="alert" class="fault">
        {fault}
      </p>
      {lists.length === 0 ? (
        <p class="muted">{wording.message('lists_none')}</p>
      ) : (
        <ul class="own-lists">
          {lists.map((list) => (
            <ListCard
              key={list.id}
              list={list}
              fault={list.uses.badges ? (faults[list.id] ?? faults[''] ?? null) : null}
              isBusy={stage.at !== 'choose'}
              onUse={(use, on) => change(() => store.setUse(list.id, use, on))}
              onRenew={(url) => renew(list, url)}
              onOrigin={(url) =>
                change(() => store.setOrigin(list.id, url === null ? null : { url, checked: '' }))
              }
              onRemove={() =>
                change(() => store.remove(list.id), wording.message('lists_removed', [list.name]))
              }
            />
          ))}
        </ul>
      )}
    </main>
  );
}

/** What the page is at. */
function StageView({ all, offers }: { all: Lists; offers: readonly Offer[] }) {
  const wording = useWording();
  const { stage, lists, choose, fetchNew, start, giveUp } = all;
  switch (stage.at) {
    case 'choose':
      return (
        <>
          <FileIntake onChoose={choose} />
          <PublisherIntake offers={offers} onFetch={fetchNew} />
        </>
      );
    case 'fetch':
      return <Waiting {...saidOfFetch(stage.host, stage.fetched, wording)} onCancel={stage.cancel} />;
    case 'look':
      return <Waiting text={wording.message('lists_looking')} share={null} onCancel={stage.running.cancel} />;
    case 'form':
      return (
        <ImportForm
          fileName={stage.chosen.name}
          looked={stage.looked}
          offer={stage.offer}
          lists={lists}
          onImport={(wish) => start(stage.chosen, wish)}
          onCancel={giveUp}
        />
      );
    case 'import':
      return <Waiting {...saidOfImport(stage.progress, wording)} onCancel={stage.running.cancel} />;
    case 'update':
      return <Waiting {...saidOfImport(stage.progress, wording)} onCancel={stage.updating.cancel} />;
    case 'difference':
      return (
        <DifferenceView
          name={stage.list.name}
          difference={stage.difference}
          onTake={stage.updating.agree}
          onKeep={stage.updating.cancel}
        />
      );
  }
}
