import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { asList, at, textAt } from '../json.ts';
import { compact } from '../readings.ts';
import { sellerIdIn } from './address.ts';
import { joinedText, type Widgets, widgetText } from './widgets.ts';

/** The seller as the page's data names it, with the company behind it where that is told. */
export function sellerIn(widgets: Widgets, page: URL): Listing {
  const cell = 'sellerCell.centerBlock.title.text';
  const found =
    widgetText(widgets, ['webCurrentSeller'], cell, 'name') ??
    widgetText(widgets, ['webStickyProducts'], 'seller.name');
  if (!found) return {};
  const { widget } = found;
  const link = [
    'sellerCell.common.action.link',
    'sellerCell.centerBlock.common.action.link',
    'link',
    'seller.link',
  ]
    .map((path) => textAt(widget, path))
    .find(Boolean);
  return {
    ...sellerReadings(found.text, link, page, 'state', found.where),
    ...companyOf(widget, found.where),
  };
}

const LEGAL_FORM =
  /^(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОО|ОсОО|ЧУП|ЧТУП|УП)\s|\b(?:LLC|Ltd|Limited|Inc|GmbH)\b|Co\.|有限公司/i;

/** The company behind a seller: its name with the legal form, and the address that follows it. */
function companyOf(widget: unknown, where: string): Listing {
  const factors = asList(at(widget, 'trustFactors')).flatMap((factor) => asList(at(factor, 'subtitle')));
  const texts = [at(widget, 'credentials'), ...factors.map((factor) => at(factor, 'texts'))].map((list) =>
    asList(list).map(joinedText).filter(Boolean),
  );
  const lines = texts.find(([first]) => first && LEGAL_FORM.test(first));
  const [name, address] = lines ?? [];
  const isAddress = address?.includes(',') && !/^\s*(?:ОГРН|ИНН)/.test(address);
  return compact({
    sellerLegalName: textReading(name, 'state', where),
    sellerAddress: isAddress ? textReading(address, 'state', where) : undefined,
  });
}

/** A seller by its shown name and the link to its page. */
export function sellerReadings(
  name: string,
  link: string | undefined,
  page: URL,
  from: 'dom' | 'state',
  where: string,
): Listing {
  const id = sellerIdIn(link ?? '');
  const address = link ? httpUrl(link.replace(/\?.*$/, ''), page) : null;
  return compact({
    sellerName: textReading(name, from, where),
    sellerId: id ? reading(id, link ?? '', from, where) : undefined,
    sellerUrl: address && link ? reading(address, link, from, where) : undefined,
  });
}
