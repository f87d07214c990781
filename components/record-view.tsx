import { useState } from 'preact/hooks';
import { compareLevels } from '../lib/assessment/levels.ts';
import { findingsOfRecord } from '../lib/assessment/record-level.ts';
import { messageKey, sayDate, type Wording } from '../lib/assessment/wording.ts';
import type { OriginRecord, RecordName } from '../lib/dataset/record.ts';
import type { LoadedData } from '../lib/screening/artefact.ts';
import { EvidenceTimeline } from './evidence-timeline.tsx';
import { Shape } from './shape.tsx';
import { useWording } from './wording.ts';

/** One Record in full: what it is called, what it rests on, and how to object to it. */
export function RecordView({
  record,
  data,
  onOpen,
}: {
  record: OriginRecord;
  data: LoadedData;
  onOpen: (id: string) => void;
}) {
  const wording = useWording();
  const findings = findingsOfRecord(record, data).sort((a, b) => compareLevels(b.level, a.level));
  return (
    <article class="record">
      <h2 tabIndex={-1}>
        <bdi>{record.names[0]?.text}</bdi>
      </h2>
      <p class="muted">
        {wording.message(messageKey('kind', record.kind))}
        {record.countries.length > 0 && ` · ${countryNames(record.countries, wording.language)}`}
      </p>
      {record.silent && <p>{wording.message('desk_silent', [record.silent])}</p>}
      <ul class="levels">
        {findings.map(({ family, level }) => (
          <li key={family} class={level}>
            <Shape level={level} />
            {wording.message(messageKey('level', level))}: {wording.message(messageKey('family', family))}
          </li>
        ))}
      </ul>
      <h3>{wording.message('desk_evidence')}</h3>
      <EvidenceTimeline evidence={record.evidence} sources={data.dataset.sources} />
      <h3>{wording.message('desk_names')}</h3>
      <ul class="names">
        {record.names.map((name) => (
          <li key={name.text}>
            <bdi lang={name.language ?? undefined}>{name.text}</bdi>
            <span class="muted"> ({nameNotes(name, data, wording).join('; ')})</span>
          </li>
        ))}
      </ul>
      <Lines title="desk_addresses" lines={record.addresses} />
      <Lines
        title="desk_identifiers"
        lines={record.identifiers.map(({ scheme, value }) => `${scheme}: ${value}`)}
      />
      {record.links.length > 0 && (
        <>
          <h3>{wording.message('desk_related')}</h3>
          <ul>
            {record.links.map((link) => (
              <li key={`${link.relation} ${link.name}`}>
                {wording.message(messageKey('relation', link.relation))}{' '}
                {link.record ? (
                  <button type="button" class="link" onClick={() => link.record && onOpen(link.record)}>
                    {link.name}
                  </button>
                ) : (
                  link.name
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Report key={record.id} record={record} data={data} />
    </article>
  );
}

/** What sort of name it is, whether it may match alone, and who gives it. */
function nameNotes(
  { kind, strength, until, source }: RecordName,
  data: LoadedData,
  wording: Wording,
): string[] {
  const publisher = source === null ? null : data.dataset.sources.get(source)?.publisher;
  return [
    ...(kind === 'former' || kind === 'acronym' ? [wording.message(`desk_name_${kind}`)] : []),
    ...(until ? [wording.message('desk_name_until', [sayDate(until, wording.language)])] : []),
    ...(strength === 'weak' ? [wording.message('desk_name_weak')] : []),
    publisher ?? wording.message('desk_name_unsourced'),
  ];
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const wording = useWording();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{wording.message(title)}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A text to send by whatever way one likes: the extension itself sends nothing. */
function Report({ record, data }: { record: OriginRecord; data: LoadedData }) {
  const wording = useWording();
  const [open, setOpen] = useState(false);
  const { version, sha256 } = data.info;
  const text = wording.message('desk_report_text', [record.id, record.names[0]?.text ?? '', version, sha256]);
  if (!open) {
    return (
      <button type="button" class="secondary" onClick={() => setOpen(true)}>
        {wording.message('desk_report')}
      </button>
    );
  }
  return (
    <div class="report">
      <label for="report-text">{wording.message('desk_report_hint')}</label>
      <textarea id="report-text" rows={7} value={text} />
      <button
        type="button"
        class="secondary"
        onClick={() => {
          const area = document.getElementById('report-text') as HTMLTextAreaElement | null;
          void navigator.clipboard.writeText(area?.value ?? text);
        }}
      >
        {wording.message('desk_report_copy')}
      </button>
    </div>
  );
}

function countryNames(codes: readonly string[], language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
