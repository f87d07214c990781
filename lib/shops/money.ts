const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/US\s?\$|USD/, 'USD'],
  [/R\$|BRL/, 'BRL'],
  [/C\s?\$|CA\$|CAD/, 'CAD'],
  [/AU?\s?\$|AUD/, 'AUD'],
  [/NZ\s?\$|NZD/, 'NZD'],
  [/HK\s?\$|HKD/, 'HKD'],
  [/NT\s?\$|TWD/, 'TWD'],
  [/MX\s?\$|MXN/, 'MXN'],
  [/\bS\s?\$|SGD/, 'SGD'],
  [/€|EUR/, 'EUR'],
  [/£|GBP/, 'GBP'],
  [/₹|Rs\.|INR/, 'INR'],
  [/₩|KRW/, 'KRW'],
  [/₪|ILS/, 'ILS'],
  [/₽|[Рр]уб|RUB/, 'RUB'],
  [/₸|KZT/, 'KZT'],
  [/֏|AMD/, 'AMD'],
  [/₾|GEL/, 'GEL'],
  [/₴|UAH/, 'UAH'],
  [/\bBr\b|BYN/, 'BYN'],
  [/zł|PLN/, 'PLN'],
  [/₱|PHP/, 'PHP'],
  [/₺|TRY/, 'TRY'],
  [/₫|VND/, 'VND'],
  [/฿|THB/, 'THB'],
  [/CN¥|CNY|RMB/, 'CNY'],
  [/JP¥|円|JPY/, 'JPY'],
];

/**
 * The lowest amount of a price as shops print it ('US $1.78 - 3.90', 'PKR1,542', '1.234,56 €'), with its ISO 4217
 * currency where the text names one without doubt; undefined when it holds no amount. A lone '$' or '¥' names none.
 */
export function parsePrice(text: string): { amount: number; currency?: string } | undefined {
  const digits = /\d[\d.,\u00a0\u202f ']*/
    .exec(text)?.[0]
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/[.,]+$/, '');
  if (!digits) return undefined;
  const amount = Number(decimalPoint(digits));
  if (!Number.isFinite(amount)) return undefined;
  const named = SYMBOLS.find(([pattern]) => pattern.test(text))?.[1] ?? /\b([A-Z]{3})\s?\d/.exec(text)?.[1];
  return named ? { amount, currency: named } : { amount };
}

/** '1.234,56' and '1,234.56' as '1234.56'. A single mark with three digits behind it groups thousands. */
function decimalPoint(digits: string): string {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits;
  const fraction = digits.slice(last + 1);
  const marks = new Set(digits.match(/[.,]/g));
  const grouping = fraction.length === 3 && (marks.size === 1 || digits.indexOf(digits[last] ?? '') < last);
  const whole = digits.slice(0, last).replace(/[.,]/g, '');
  return grouping ? whole + fraction : `${whole}.${fraction}`;
}
