import { countryCode } from '../../listing/countries.ts';
import type { GoodsRow, ListFile, Report } from './entry.ts';
import { childrenAt, textAt, xmlRecords } from './xml.ts';

const RECORDS = new Set(['Good']);

/**
 * The US Department of Labor's list of goods produced by child labour or forced labour, as XML: `Goods` with `Good`
 * (`Good_Name`, `Good_Sector`, `Countries/Country`). One row for each good and country. Throws ListFormatError for
 * another file. Source: https://www.dol.gov/agencies/ilab/reports/child-labor/list-of-goods
 */
export async function* readDolGoods(file: ListFile, report: Report): AsyncGenerator<GoodsRow> {
  for await (const node of xmlRecords(file, 'Goods', RECORDS, report)) {
    const good = textAt(node, 'Good_Name');
    for (const country of childrenAt(node, 'Countries', 'Country')) {
      const countryName = textAt(country, 'Country_Name');
      const says = (what: string) => textAt(country, what).toLowerCase() === 'yes';
      if (!good || !countryName) {
        report({ file: file.name, line: country.line, what: 'a good or a country without a name' });
        continue;
      }
      yield {
        good,
        sector: textAt(node, 'Good_Sector'),
        countryName,
        country: countryCode(countryName),
        childLabour: says('Child_Labor'),
        forcedLabour: says('Forced_Labor'),
        forcedChildLabour: says('Forced_Child_Labor'),
        // 'No', or the country where what the good is made from comes from.
        derivedFrom: ['', 'No'].includes(textAt(country, 'Derived_Country'))
          ? null
          : textAt(country, 'Derived_Country'),
        line: country.line,
      };
    }
  }
}
