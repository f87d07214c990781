/**
 * Where one generation of product pages keeps its data: dotted paths into the page's state, tried in order. A part that
 * ends in '*' is the first key that begins with what stands before it; '**' is the shortest way to what follows.
 */
export interface Layout {
  /** Any of these tells the layout. */
  readonly marks: readonly string[];
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly storeName: readonly string[];
  readonly storeId: readonly string[];
  readonly storeUrl: readonly string[];
  /** Lists of {attrName, attrValue}, some with attrNameId. */
  readonly rows: readonly string[];
  /** Lists of shipping options, the selected one first. */
  readonly shipping: readonly string[];
  /** The visitor's country, for options that do not name it. */
  readonly visitor: readonly string[];
  /** Lists of the properties a variant is chosen by. */
  readonly choices: readonly string[];
  /** The chosen variant: '200007763:201336100;14:350852#EU Plug'. */
  readonly chosen: readonly string[];
  /** Amounts ({value, currency}) or printed prices, the price to pay before the struck-out one. */
  readonly price: readonly string[];
  readonly currency: readonly string[];
  readonly images: readonly string[];
  /** Lists of {name, url}. */
  readonly categories: readonly string[];
  /** Lists of {title, content}, content being markup. */
  readonly compliance: readonly string[];
  readonly language: readonly string[];
}

/** Since 2024: the response that the page's own scripts fetch (mtop.aliexpress.pdp.pc.query). */
const RESPONSE: Layout = {
  marks: ['PRODUCT_TITLE', 'SHOP_CARD_PC', 'GLOBAL_DATA.globalData'],
  id: ['GLOBAL_DATA.globalData.productId'],
  title: ['PRODUCT_TITLE.text', 'GLOBAL_DATA.globalData.subject'],
  storeName: ['SHOP_CARD_PC.storeName', 'GLOBAL_DATA.globalData.storeName'],
  storeId: ['SHOP_CARD_PC.sellerInfo.storeNum', 'GLOBAL_DATA.globalData.storeId'],
  storeUrl: ['SHOP_CARD_PC.sellerInfo.storeURL', 'SHOP_CARD_PC.storeHomePage'],
  rows: ['PRODUCT_PROP_PC.showedProps', 'PRODUCT_PROP_PC.outerProps'],
  shipping: ['SHIPPING.originalLayoutResultList', 'SHIPPING.deliveryLayoutInfo'],
  visitor: [],
  choices: ['SKU.skuProperties'],
  chosen: ['SKU.selectedSkuAttr'],
  price: ['PRICE.targetSkuPriceInfo.salePriceString', 'PRICE.targetSkuPriceInfo.originalPrice'],
  currency: ['GLOBAL_DATA.globalData.currencyCode', 'PRICE.targetSkuPriceInfo.originalPrice.currency'],
  images: ['HEADER_IMAGE_PC.imagePathList'],
  categories: [],
  compliance: ['COMPLIANCE_PC.complianceList'],
  language: ['GLOBAL_DATA.globalData.locale'],
};

/** 2023 to 2024: `window.runParams = {data: {…Component}}`. */
const COMPONENTS: Layout = {
  marks: ['productInfoComponent'],
  id: ['productInfoComponent.idStr', 'productInfoComponent.id'],
  title: ['productInfoComponent.subject'],
  storeName: ['sellerComponent.storeName'],
  storeId: ['sellerComponent.storeNum'],
  storeUrl: ['sellerComponent.storeURL'],
  rows: ['productPropComponent.props'],
  shipping: ['webGeneralFreightCalculateComponent.originalLayoutResultList'],
  visitor: ['userComponent.regionCountryName'],
  choices: ['skuComponent.productSKUPropertyList'],
  chosen: ['skuComponent.selectedSkuAttr'],
  price: ['priceComponent.discountPrice.minActivityAmount', 'priceComponent.origPrice.minAmount'],
  currency: ['currencyComponent.currencyCode'],
  images: ['imageComponent.imagePathList'],
  categories: ['breadcrumbComponent.pathList'],
  compliance: [],
  language: ['gagaComponent.gagaDataSite'],
};

/** 2022 to 2023, some pages: components whose keys end in a number. */
const NUMBERED: Layout = {
  marks: ['titleBanner_*'],
  id: ['headerInfo_*.**.productId', 'storeHeader_*.**.productId', 'titleBanner_*.**.productId'],
  title: ['titleBanner_*.**.subject'],
  storeName: ['headerInfo_*.**.storeName', 'storeHeader_*.**.storeName', 'storeRecommend_*.**.storeName'],
  storeId: ['headerInfo_*.**.storeNum', 'storeHeader_*.**.storeNum', 'storeRecommend_*.**.storeNum'],
  storeUrl: ['headerInfo_*.**.storeURL', 'storeHeader_*.**.storeURL', 'storeRecommend_*.**.storeURL'],
  rows: ['specsInfo_*.**.specs', 'specsInfo_*.**.props'],
  shipping: ['shipping_*.**.originalLayoutResultList', 'shipping_*.**.freight'],
  visitor: ['shipping_*.**.regionCountryName'],
  choices: ['sku_*.**.propertyList', 'sku_*.**.productSKUPropertyList'],
  chosen: ['sku_*.**.selectedSkuAttr'],
  price: ['price_*.**.minActivityAmount', 'price_*.**.minAmount', 'price_*.**.formatedPrice'],
  currency: [],
  images: ['imageView_*.**.imageList', 'imageView_*.**.imagePathList'],
  categories: ['breadcrumb_*.**.pathList', 'crossLink_*.**.breadCrumbPathList'],
  compliance: [],
  language: [],
};

/** 2019 to 2023: `window.runParams = {data: {…Module}}`. */
const MODULES: Layout = {
  marks: ['titleModule'],
  id: ['commonModule.productIdStr', 'commonModule.productId', 'storeModule.productId'],
  title: ['titleModule.subject'],
  storeName: ['storeModule.storeName'],
  storeId: ['storeModule.storeNum'],
  storeUrl: ['storeModule.storeURL'],
  rows: ['specsModule.props'],
  shipping: [
    'shippingModule.generalFreightInfo.originalLayoutResultList',
    'shippingModule.freightCalculateInfo.freight',
  ],
  // Not userCountryCode, which is where the request came from.
  visitor: ['shippingModule.regionCountryName'],
  choices: ['skuModule.productSKUPropertyList'],
  chosen: ['skuModule.selectedSkuAttr'],
  price: [
    'priceModule.minActivityAmount',
    'priceModule.formatedActivityPrice',
    'priceModule.minAmount',
    'priceModule.formatedPrice',
  ],
  currency: ['webEnv.currency', 'commonModule.currencyCode'],
  images: ['imageModule.imagePathList'],
  categories: ['crossLinkModule.breadCrumbPathList'],
  compliance: [],
  language: ['webEnv.lang', 'commonModule.gagaDataSite'],
};

/** Newest first. */
export const LAYOUTS: readonly Layout[] = [RESPONSE, COMPONENTS, NUMBERED, MODULES];
