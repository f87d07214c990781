import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../lib/assessment/assessment.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import { type Logged, listingKey } from '../../lib/journal/entry.ts';
import type { Journal } from '../../lib/journal/journal.ts';
import { useWording } from '../wording.ts';
import { priceText } from './texts.ts';

/** The latest times that are shown. */
const SHOWN = 50;

/** What of a listing is followed over time, and how it is written. */
const FOLLOWED = ['level', 'seller', 'price', 'origin', 'findings'] as const;

/** The same listing each time that it was logged; what is another than the time before stands out. Nothing when it was logged once. */
export function SameListing({
  journal,
  logged,
  version,
  open,
}: {
  journal: Journal;
  logged: Logged;
  version: number;
  open: (id: string) => void;
}) {
  const wording = useWording();
  const [times, setTimes] = useState<readonly Logged[]>([]);
  const listing = listingKey(logged.shop, logged.assessment, logged.url);
  // Also when it changes: `version` is what tells that the journal has changed.
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const same = journal.database.entries.where('[listing+at]');
      const all = same.between([listing, ''], [listing, '\uffff']);
      const ids = await all.reverse().limit(SHOWN).primaryKeys();
      const entries = await journal.entries(ids);
      const found = ids.reverse().flatMap((id) => entries.get(id)?.logged ?? []);
      if (isCurrent) setTimes(found);
    };
    load().catch(console.error);
    return () => {
      isCurrent = false;
    };
  }, [journal, listing, version]);
  if (times.length < 2) return null;
  const said = ({
    listing: read,
    level,
    findings,
  }: Assessment): Record<(typeof FOLLOWED)[number], string> => ({
    level: wording.message(messageKey('level', level)),
    seller: read.sellerName?.value ?? read.sellerLegalName?.value ?? '',
    price: priceText(read.price?.value, read.currency?.value, wording.language),
    origin: read.origin?.raw ?? '',
    findings: findings
      .map(({ family, record }) =>
        [wording.message(messageKey('family', family)), record?.name].filter((part) => part).join(': '),
      )
      .join('; '),
  });
  return (
    <section>
      <h3>{wording.message('entry_same_listing')}</h3>
      <div class="wide">
        <table class="times">
          <thead>
            <tr>
              <th scope="col">{wording.message('journal_column_at')}</th>
              {FOLLOWED.map((column) => (
                <th key={column} scope="col">
                  {wording.message(`journal_column_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {times.map(({ id, at, assessment }, place) => {
              const now = said(assessment);
              const previous = times[place - 1];
              const before = previous && said(previous.assessment);
              return (
                <tr key={id}>
                  <td>
                    <button type="button" class="plain" disabled={id === logged.id} onClick={() => open(id)}>
                      {new Date(at).toLocaleString(wording.language, {
                        dateStyle: 'short',
                        timeStyle: 'short',
                      })}
                    </button>
                  </td>
                  {FOLLOWED.map((column) => (
                    <td key={column}>
                      {before && before[column] !== now[column] ? (
                        <strong>{now[column]}</strong>
                      ) : (
                        now[column]
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
