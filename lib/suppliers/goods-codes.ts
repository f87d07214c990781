/**
 * Headings of the Harmonized System under which goods of the US Department of Labor's list fall: the name on the list without what
 * stands in brackets, and its codes. Names that are not here are found by their words alone.
 */
const GOODS_CODES: Readonly<Record<string, string>> = {
  'Alcoholic Beverages': '2203 2204 2205 2206 2208',
  'Artificial Flowers': '6702',
  'Baked Goods': '1905',
  Bananas: '0803',
  Beans: '0708 071331 071332 071333',
  Beef: '0201 0202',
  Blueberries: '081040',
  Brassware: '7419 741980',
  'Brazil Nuts': '080121 080122',
  Bricks: '6901 6902 6904',
  Carpets: '57',
  Cashews: '080131 080132',
  Cattle: '0102',
  Cement: '2523',
  Ceramics: '69',
  Charcoal: '4402',
  'Christmas Decorations': '950510',
  'Citrus Fruits': '0805',
  Coal: '2701 2702',
  'Cobalt ore': '2605',
  Cocoa: '1801 1802 1803 1804 1805',
  Coconuts: '080111 080112 080119',
  Coffee: '0901',
  Copper: '2603 74',
  Corn: '1005',
  Cotton: '5201 5202 5203',
  'Crude Palm Oil': '151110',
  'Refined Palm Oil': '151190',
  Diamonds: '7102',
  'Dried Fish': '0305',
  Electronics: '8471 8517 8525 8528 8534 8542',
  'Embellished Textiles': '5810',
  Fireworks: '360410',
  Fish: '0301 0302 0303 0304 0305 1604',
  Flowers: '0603',
  Footwear: '64',
  Furniture: '9401 9403',
  Garlic: '070320',
  Garments: '61 62',
  Glass: '70',
  Gloves: '420321 420329 6116 6216',
  Gold: '261690 7108',
  Granite: '251611 251612 680293',
  Grapes: '0806',
  'Hair Products': '6703 6704',
  Hazelnuts: '080221 080222',
  Iron: '2601 7201 7203',
  Jute: '5303 5307 5310',
  Leather: '4104 4105 4106 4107 4112 4113',
  'Leather Goods': '4202 4203 4205',
  'Lithium-Ion Batteries': '850760',
  Lobsters: '030611 030612 030631 030632 030634',
  Locks: '8301',
  Matches: '3605',
  Meat: '02',
  Melons: '0807',
  Mica: '2525 6814',
  Nails: '7317',
  Olives: '070992 0711 200570',
  Onions: '070310',
  Peanuts: '1202 200811',
  Pepper: '0904',
  'Photovoltaic Wafers': '381800',
  Pineapples: '080430',
  Polysilicon: '280461',
  Potatoes: '0701',
  Poultry: '0105 0207',
  Rice: '1006',
  Rubber: '4001',
  'Rubber Gloves': '4015',
  Salt: '2501',
  Sesame: '120740',
  Shellfish: '0306 0307 1605',
  Shrimp: '030616 030617 030635 030636 160521 160529',
  'Silk Cocoons': '5001',
  'Silk Fabric': '5007',
  'Silk Thread': '5004 5005 5006',
  Silver: '7106',
  Soap: '3401',
  'Soccer Balls': '950662',
  'Solar Cells': '854142',
  'Solar Modules': '854143',
  Strawberries: '081010',
  'Sugar Beets': '121291',
  Sugarcane: '121293 170113 170114',
  Sunflowers: '1206',
  'Surgical Instruments': '9018',
  'Sweet Potatoes': '071420',
  Tea: '0902',
  Textiles: '50 51 52 53 54 55 56 58 59 60 63',
  Thread: '5204 5205 5206 5207 5401 5402 5508 5509 5510 5511',
  Timber: '4403 4404 4406 4407',
  Tin: '2609 80',
  Tobacco: '24',
  'Tomato Products': '2002 210320',
  Tomatoes: '0702',
  Toys: '9503',
  Vanilla: '0905',
  Wheat: '1001',
  Zinc: '2608 79',
};

/** Goods of the list by kinds of goods that the data knows in many languages: record id -> name on the list. */
export const GOODS_OF_KIND: Readonly<Record<string, string>> = {
  'goods-garments': 'Garments',
  'goods-footwear': 'Footwear',
  'goods-hair': 'Hair Products',
  'goods-textiles': 'Textiles',
};

/** The names of a good as the list writes it, apart: 'Thread/Yarn', 'Bricks (clay)'. */
export function goodNames(good: string): string[] {
  return good
    .replace(/\([^)]*\)/g, '')
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The codes of a good as the list writes it. */
export function codesOfGood(good: string): string[] {
  return goodNames(good).flatMap((name) => GOODS_CODES[name]?.split(' ') ?? []);
}

/**
 * The codes of the Harmonized System that a cell holds, as digits: '6203.42', 'HS 6109, 6110', '304' (a spreadsheet has dropped the zero).
 * Numbers in a text that does not call them codes are none.
 */
export function codesIn(text: string): string[] {
  const cell = text.trim().slice(0, 400);
  const isCodes = /^[\d\s.,;/|+-]+$/.test(cell);
  if (!isCodes && !/\b(?:hs|hts|htsus|taric|cn code|tariff)\b|海关|海關|编码|тн вэд/i.test(cell)) return [];
  const found = cell.match(/(?<![\d.])\d{1,4}(?:\.?\d{2}){0,4}(?![\d])/g) ?? [];
  return found.flatMap((code) => {
    const digits = code.replaceAll('.', '');
    const whole = digits.length % 2 === 1 ? `0${digits}` : digits;
    return whole.length >= 2 && whole.length <= 10 && (isCodes || whole.length >= 4) ? [whole] : [];
  });
}
