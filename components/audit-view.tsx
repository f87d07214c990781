import { type Audit, precisionOf, recallOf } from '../lib/assessment/audit.ts';
import { messageKey } from '../lib/assessment/wording.ts';
import { useWording } from './wording.ts';

const SHARE = { style: 'percent', maximumFractionDigits: 1 } as const;

/** How each rule did on the audit set: what it found rightly, what wrongly, what it missed; and how all did on listings new to them. */
export function AuditView({ audit }: { audit: Audit }) {
  const wording = useWording();
  const figure = (value: number) => value.toLocaleString(wording.language);
  const share = (value: number | null) =>
    value === null ? '–' : value.toLocaleString(wording.language, SHARE);
  const { unseen } = audit;
  return (
    <>
      <h2>{wording.message('desk_audit')}</h2>
      <p>{wording.message('desk_audit_intro', [figure(audit.listings), figure(audit.traps)])}</p>
      <table>
        <thead>
          <tr>
            {['rule', 'right', 'false', 'missed', 'precision', 'recall'].map((column) => (
              <th key={column} scope="col">
                {wording.message(`desk_audit_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(audit.rules).map(([rule, counts]) => (
            <tr key={rule}>
              <th scope="row">{wording.message(messageKey('family', rule))}</th>
              <td class="number">{figure(counts.right)}</td>
              <td class="number">{figure(counts.falseAlarms)}</td>
              <td class="number">{figure(counts.missed)}</td>
              <td class="number">{share(precisionOf(counts))}</td>
              <td class="number">{share(recallOf(counts))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {wording.message('desk_audit_unseen', [
          figure(unseen.listings),
          figure(unseen.right),
          figure(unseen.falseAlarms),
          figure(unseen.missed),
          share(precisionOf(unseen)),
          share(recallOf(unseen)),
        ])}
      </p>
    </>
  );
}
