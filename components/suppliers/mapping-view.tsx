import { useState } from 'preact/hooks';
import { cleanText } from '../../lib/listing/reading.ts';
import type { Look } from '../../lib/suppliers/desk/protocol.ts';
import { fieldAt, hasNames, MAPPED, type Mapping, withField } from '../../lib/suppliers/mapping.ts';
import { Choice } from '../fields.tsx';
import { useWording } from '../wording.ts';
import { Against } from './against.tsx';
import type { SupplierShell } from './context.ts';

/** Letters of a cell that a preview shows. */
const SHOWN = 80;

/** What the columns of a table hold, to be corrected, over its first rows. */
export function MappingView({
  shell,
  look,
  sheets,
  sheet,
  onSheet,
  back,
  start,
}: {
  shell: SupplierShell;
  look: Look;
  sheets: readonly string[];
  sheet: number;
  onSheet: (sheet: number) => void;
  back: () => void;
  start: (mapping: Mapping, name: string) => void;
}) {
  const wording = useWording();
  const [mapping, setMapping] = useState(look.mapping);
  const [name, setName] = useState(look.info.name);
  const { info, rows } = look;
  const fields = [
    ['', wording.message('suppliers_field_none')] as const,
    ...MAPPED.map((field) => [field, wording.message(`suppliers_field_${field}`)] as const),
  ];
  const heading = (at: number) => cleanText(info.header[at] ?? '') || wording.message('suppliers_unnamed');
  return (
    <section class="mapping">
      <h2>{wording.message('suppliers_columns')}</h2>
      <p class="muted">
        {wording.message('suppliers_read_as', [
          wording.message(`suppliers_form_${info.form}`),
          info.encoding || 'UTF-8',
          String(info.headerRow),
        ])}
      </p>
      <p>{wording.message('suppliers_columns_hint')}</p>
      {sheets.length > 1 && (
        <Choice
          label={wording.message('suppliers_sheet')}
          value={String(sheet)}
          options={sheets.map((one, at) => [String(at), one] as const)}
          onChange={(chosen) => onSheet(Number(chosen))}
        />
      )}
      <section class="preview" aria-label={wording.message('suppliers_first_rows')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{wording.message('suppliers_head_row')}</th>
              {info.header.map((_, at) => (
                <th key={at} scope="col">
                  {heading(at)}
                  <Choice
                    label={wording.message('suppliers_column', [String(at + 1), heading(at)])}
                    isLabelHidden
                    value={fieldAt(mapping, at) ?? ''}
                    options={fields}
                    onChange={(field) => setMapping(withField(mapping, at, field === '' ? null : field))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                <td class="number">{row}</td>
                {info.header.map((_, at) => (
                  <td key={at}>{cleanText(cells[at] ?? '').slice(0, SHOWN)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Against shell={shell} />
      <label>
        {wording.message('suppliers_run_name')}{' '}
        <input
          type="text"
          value={name}
          maxLength={200}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {!hasNames(mapping) && <p class="caution">{wording.message('suppliers_needs_name')}</p>}
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={!hasNames(mapping)}
          onClick={() => start(mapping, name.trim() || info.name)}
        >
          {wording.message('suppliers_start')}
        </button>
        <button type="button" onClick={back}>
          {wording.message('suppliers_back')}
        </button>
      </p>
    </section>
  );
}
