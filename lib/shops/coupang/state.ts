import type { Listing } from '../../listing/listing.ts';
import { reading, textReading } from '../../listing/reading.ts';
import { httpUrl } from '../../listing/urls.ts';
import { findObjects } from '../find-objects.ts';
import { asList, at, textAt } from '../json.ts';
import { pageStates } from '../page-states.ts';
import { compact } from '../readings.ts';
import { type StatePaths, stateFields } from '../state-fields.ts';
import { fromEssentials } from './essentials.ts';

const PATHS: StatePaths = {
  title: ['atfData.title', 'atfData.itemName'],
  brand: ['atfData.brand'],
  sellerName: ['atfData.vendor.name', 'btfData.returnPolicyVo.sellerDetailInfo.vendorName'],
  sellerId: ['atfData.vendor.id'],
  sellerAddress: ['btfData.returnPolicyVo.sellerDetailInfo.repAddress'],
  price: ['atfData.quantityBase.0.price.finalPrice', 'atfData.quantityBase.0.price.salePrice'],
  image: ['atfData.images.0.detailImage', 'atfData.images.0.origin'],
};

/** What the model of a product page says that is handed to the page's scripts. */
export function fromState(document: Document, page: URL, id: string): Listing {
  const [model] = findObjects(pageStates(document), (value) => textAt(value, 'atfData.productId') === id);
  if (!model) return {};
  const { value, path } = model;
  const origin = textAt(value, 'atfData.countryOfOrigin');
  const rows = asList(at(value, 'btfData.essentials')).map((row) => ({
    label: textAt(row, 'title') ?? '',
    value: textAt(row, 'description') ?? '',
    where: `${path}.btfData.essentials`,
  }));
  const stated = origin
    ? [
        {
          label: '원산지',
          value: origin.replace(/^[^:：]{1,12}[:：]\s*/, ''),
          where: `${path}.atfData.countryOfOrigin`,
        },
      ]
    : [];
  const shop = httpUrl(textAt(value, 'atfData.vendor.link'), page)?.replace(/[?#].*$/, '');
  const carrier = textAt(value, 'btfData.returnPolicyVo.vendorItemDeliveryNotice.deliveryCompany');
  const isOwn = at(value, 'atfData.retail') === true;
  return compact({
    ...fromEssentials([...stated, ...rows], 'state'),
    ...(isOwn && { sellerName: reading('쿠팡', 'retail: true', 'state', `${path}.atfData.retail`) }),
    ...stateFields(value, PATHS, path, page, 'KRW'),
    sellerUrl: shop ? reading(shop, shop, 'state', `${path}.atfData.vendor.link`) : undefined,
    services: carrier ? reading([carrier], carrier, 'state', `${path}.btfData.returnPolicyVo`) : undefined,
    category: categoryOf(value, path),
  });
}

/** The way to the category, whose names stand in the model from the last to the first. */
function categoryOf(value: unknown, path: string): Listing['category'] {
  const parents = asList(at(value, 'atfData.leafCategoryInfo.parentsCategoryNames')).map(String).reverse();
  const names = [
    ...parents.filter((name) => !/^[A-Z]+$/.test(name)),
    textAt(value, 'atfData.leafCategoryInfo.name') ?? '',
  ];
  return textReading(names.filter(Boolean).join(' > '), 'state', `${path}.atfData.leafCategoryInfo`);
}
