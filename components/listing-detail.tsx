import type { Assessment, Finding } from '../lib/assessment/assessment.ts';
import type { Explanation } from '../lib/assessment/explain.ts';
import { messageKey, say, sayDate } from '../lib/assessment/wording.ts';
import type { Evidence, Source } from '../lib/dataset/record.ts';
import type { FieldName, Listing } from '../lib/listing/listing.ts';
import { ChainPicture } from './chain-picture.tsx';
import { EvidenceTimeline } from './evidence-timeline.tsx';
import { FindingView } from './finding-view.tsx';
import { Shape } from './shape.tsx';
import { WhyNot } from './why-not.tsx';
import { useWording } from './wording.ts';

/** Fields in the order in which a person asks for them. */
const FIELDS: readonly FieldName[] = [
  'sellerName',
  'sellerLegalName',
  'sellerAddress',
  'manufacturer',
  'brand',
  'origin',
  'shipsFrom',
  'shipsTo',
  'services',
  'category',
  'price',
  'id',
];

/** What is known of a Record beside the Finding: all its statements. */
export interface KnownRecord {
  readonly evidence: readonly Evidence[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** One listing in full: findings with their chain and the Record's timeline, what was read and where, and why there is no more. */
export function ListingDetail({
  assessment,
  explanation,
  recordOf,
  actions,
}: {
  assessment: Assessment;
  /** Null where the data is not at hand. */
  explanation: Explanation | null;
  recordOf: (id: string) => KnownRecord | null;
  /** What can be done about a Finding. */
  actions?: (finding: Finding) => preact.ComponentChildren;
}) {
  const wording = useWording();
  const { listing, findings, unread } = assessment;
  return (
    <article class="listing">
      <h2>{listing.title?.value ?? wording.message('popup_untitled')}</h2>
      {findings.map((finding) => {
        const known = finding.record && recordOf(finding.record.id);
        return (
          <FindingView key={`${finding.rule} ${finding.record?.id ?? finding.text}`} finding={finding}>
            <ChainPicture listing={listing} finding={finding} />
            {known && (
              <details>
                <summary>{wording.message('panel_timeline')}</summary>
                <EvidenceTimeline evidence={known.evidence} sources={known.sources} />
              </details>
            )}
            {actions?.(finding)}
          </FindingView>
        );
      })}
      {assessment.allowed?.map((reason) => (
        <p key={JSON.stringify(reason.params)} class="remark none">
          <Shape level="none" />
          {say(reason, wording)}
        </p>
      ))}
      {findings.length === 0 && explanation && (
        <p class="remark none">
          <Shape level="none" />
          {wording.message('summary_none', [
            explanation.records.toLocaleString(wording.language),
            sayDate(explanation.asOf, wording.language),
          ])}
        </p>
      )}
      {unread.map((field) => (
        <p key={field} class="remark unread">
          <Shape level="unread" />
          {wording.message(`unread_${field}`)}
        </p>
      ))}
      <ListingRead listing={listing} />
      {explanation && <WhyNot explanation={explanation} />}
    </article>
  );
}

/** The fields of a listing as they were read, and where each stood. */
export function ListingRead({ listing }: { listing: Listing }) {
  const wording = useWording();
  return (
    <section class="read">
      <h3>{wording.message('card_read')}</h3>
      <dl>
        {FIELDS.flatMap((field) => {
          const read = listing[field];
          if (!read) return [];
          return [
            <dt key={`${field} name`}>{wording.message(`field_${field}`)}</dt>,
            <dd key={field}>
              <bdi>{field === 'id' ? listing.id?.value : read.raw}</bdi>{' '}
              <span class="muted where" title={read.where}>
                {wording.message(messageKey('from', read.from))}
              </span>
            </dd>,
          ];
        })}
      </dl>
    </section>
  );
}
