import type { TableLook } from '../../lib/own-lists/open-file.ts';
import { fieldAt, type MappedField, type Mapping, withField } from '../../lib/suppliers/mapping.ts';
import { Choice } from '../fields.tsx';
import { useWording } from '../wording.ts';

/** What a column of a list may be taken for, in the order of the choices. */
const FIELDS: readonly MappedField[] = ['name', 'native', 'alias', 'country', 'address', 'website', 'id'];

/** The columns of a table with their first cells, and what each is taken for. */
export function MappingTable({
  table,
  mapping,
  onChange,
}: {
  table: TableLook;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const wording = useWording();
  const options = [
    ['', wording.message('lists_column_unused')] as const,
    ...FIELDS.map((field) => [field, wording.message(`lists_column_${field}`)] as const),
  ];
  const heldBy = (column: number): MappedField | '' => {
    const field = fieldAt(mapping, column);
    // A number of the buyer's own is as good a number of an entry as any.
    if (field === 'reference') return 'id';
    return field && FIELDS.includes(field) ? field : '';
  };
  return (
    <table class="mapping">
      <caption>{wording.message('lists_mapping')}</caption>
      <thead>
        <tr>
          <th scope="col">{wording.message('lists_column')}</th>
          <th scope="col">{wording.message('lists_holds')}</th>
          <th scope="col">{wording.message('lists_first_rows')}</th>
        </tr>
      </thead>
      <tbody>
        {table.header.map((heading, column) => (
          <tr key={column}>
            <th scope="row">{heading || column + 1}</th>
            <td>
              <Choice
                label={`${wording.message('lists_holds')}: ${heading || column + 1}`}
                isLabelHidden
                value={heldBy(column)}
                options={options}
                onChange={(field) => onChange(withField(mapping, column, field || null))}
              />
            </td>
            <td class="muted">{table.rows.flatMap((cells) => cells[column] || []).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
