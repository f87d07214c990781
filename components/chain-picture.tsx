import type { Finding } from '../lib/assessment/assessment.ts';
import { sayDate } from '../lib/assessment/wording.ts';
import type { Listing } from '../lib/listing/listing.ts';
import { useWording } from './wording.ts';

/** The way from a listing to what is said of it: listing, name read, Record, source. One small picture, the same everywhere. */
export function ChainPicture({ listing, finding }: { listing: Listing; finding: Finding }) {
  const wording = useWording();
  const reason = finding.why.find(({ source }) => source !== null);
  const source = reason && reason.source !== null ? finding.sources[reason.source] : undefined;
  const steps = [
    ['chain_listing', listing.title?.value ?? wording.message('popup_untitled')],
    [`field_${finding.field}`, finding.text],
    ...(finding.record ? [['chain_record', finding.record.name]] : []),
    ...(source
      ? [
          [
            'chain_source',
            wording.message('card_source', [source.publisher, sayDate(source.date, wording.language)]),
          ],
        ]
      : []),
  ] as const;
  return (
    <ol class={`chain ${finding.level}`} aria-label={wording.message('chain_label')}>
      {steps.map(([label = '', text]) => (
        <li key={label}>
          <span class="muted">{wording.message(label)}</span>
          <span>
            <bdi>{text}</bdi>
          </span>
        </li>
      ))}
    </ol>
  );
}
