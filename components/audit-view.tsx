import type { Audit } from '../lib/assessment/audit.ts';
import { messageKey } from '../lib/assessment/wording.ts';
import { useWording } from './wording.ts';

/** How each rule did on the audit set: what it found rightly, what wrongly, what it missed. */
export function AuditView({ audit }: { audit: Audit }) {
  const wording = useWording();
  const figure = (value: number) => value.toLocaleString(wording.language);
  return (
    <>
      <h2>{wording.message('desk_audit')}</h2>
      <p>{wording.message('desk_audit_intro', [figure(audit.listings), figure(audit.traps)])}</p>
      <table>
        <thead>
          <tr>
            {['rule', 'right', 'false', 'missed'].map((column) => (
              <th key={column} scope="col">
                {wording.message(`desk_audit_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(audit.rules).map(([rule, { right, falseAlarms, missed }]) => (
            <tr key={rule}>
              <th scope="row">{wording.message(messageKey('family', rule))}</th>
              <td class="number">{figure(right)}</td>
              <td class="number">{figure(falseAlarms)}</td>
              <td class="number">{figure(missed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
