import type { Explanation } from '../lib/assessment/explain.ts';
import { messageKey, say, sayDate } from '../lib/assessment/wording.ts';
import { useWording } from './wording.ts';

/** What was compared of a listing, what was near, and why each family has nothing to say. */
export function WhyNot({ explanation }: { explanation: Explanation }) {
  const wording = useWording();
  const { compared, unread, families, records, asOf } = explanation;
  return (
    <details class="why-not">
      <summary>{wording.message('explain_title')}</summary>
      <p class="muted">
        {wording.message('card_data_records', [
          records.toLocaleString(wording.language),
          sayDate(asOf, wording.language),
        ])}
      </p>
      <ul class="reasons">
        {compared.map(({ field, text, nearest, silent }) => (
          <li key={field}>
            {wording.message('explain_compared', [
              wording.message(`field_${field}`),
              text,
              records.toLocaleString(wording.language),
            ])}
            <ul>
              {nearest.map(({ record, reasons }) => (
                <li key={record.id}>
                  {wording.message('explain_near', [record.name])}.{' '}
                  {reasons.map((reason) => say(reason, wording)).join(' ')}
                </li>
              ))}
              {silent.map(({ id, name, reason }) => (
                <li key={id}>{wording.message('explain_silent', [name, reason])}</li>
              ))}
            </ul>
          </li>
        ))}
        {unread.map((field) => (
          <li key={field}>{wording.message('explain_unread', [wording.message(`field_${field}`)])}</li>
        ))}
      </ul>
      <dl>
        {families.map(({ family, reasons }) => (
          <div key={family}>
            <dt>{wording.message(messageKey('family', family))}</dt>
            <dd>{reasons.map((reason) => say(reason, wording)).join(' ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
