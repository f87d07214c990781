// A table of suppliers for the benches, of any length, the same in every run.
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { listedNames, questions } from './name-data.ts';

/** One row in so many names a company that the data has, changed as tables change names. */
const LISTED = 50;
const GOODS = ['garments', '6403.99', 'frozen squid', 'office chairs', '假发', 'bolts M8', ''];
const PLACES = [
  ['China', 'No. 12 Renmin Road, Ningbo'],
  ['Germany', 'Hauptstr. 5, Köln'],
  ['Viet Nam', 'District 7, HCMC'],
  ['China', 'Zhenxing District, Dandong, Liaoning'],
  ['India', 'Tirupur'],
  ['', ''],
];

/** Makes CSV files of so many rows, in chunks as a disk gives them: ordinary names, and now and then one that the data has. */
export async function supplierTable(data: LoadedData): Promise<(rows: number) => AsyncGenerator<Uint8Array>> {
  const made = await listedNames(60_000);
  const own = data.dataset.records.flatMap(({ id, names }) => names.map(({ text }) => ({ text, party: id })));
  const listed = questions(own, 400).map(({ text }) => text);
  const ordinary = made.slice(-40_000).map(({ text }) => text);
  return async function* table(rows) {
    const encoder = new TextEncoder();
    let text = 'Vendor No,Supplier,Country,Address,Goods,Website,Contact\n';
    for (let row = 0; row < rows; row += 1) {
      const [country, address] = PLACES[row % PLACES.length] ?? [];
      const again = row >= ordinary.length ? ` ${Math.floor(row / ordinary.length)}` : '';
      const name =
        row % LISTED === 0
          ? listed[(row / LISTED) % listed.length]
          : `${ordinary[row % ordinary.length]}${again}`;
      text += `V${row},"${name?.replaceAll('"', '')}",${country},"${address}",${GOODS[row % GOODS.length]},www.s${row}.example,someone\n`;
      if (text.length < 65_536) continue;
      yield encoder.encode(text);
      text = '';
    }
    yield encoder.encode(text);
  };
}
