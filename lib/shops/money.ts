/** Currencies by the signs that shops print, besides their codes; a sign that another one holds comes behind it. */
const SIGNS: Readonly<Record<string, string>> = {
  USD: 'US\\s?\\$',
  BRL: 'R\\$',
  CAD: 'CA?\\s?\\$',
  AUD: 'AU?\\s?\\$',
  NZD: 'NZ\\s?\\$',
  HKD: 'HK\\s?\\$',
  TWD: 'NT\\s?\\$',
  MXN: 'MX\\s?\\$',
  SGD: '\\bS\\s?\\$',
  EUR: '€',
  GBP: '£',
  INR: '₹|Rs\\.',
  KRW: '₩',
  ILS: '₪',
  RUB: '₽|[Рр]уб',
  KZT: '₸',
  AMD: '֏',
  GEL: '₾',
  UAH: '₴',
  BYN: '\\bBr\\b',
  PLN: 'zł',
  PHP: '₱',
  TRY: '₺|\\bTL\\b',
  VND: '₫',
  THB: '฿',
  CNY: 'CN¥|RMB',
  JPY: 'JP¥|円',
};

const currencies = Object.entries(SIGNS).map(
  ([code, sign]) => [new RegExp(`${sign}|${code}`), code] as const,
);

/** What names no currency: amounts, and signs that several share. */
const BARE = /^[\d\s.,'$¥-]*$/;

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
  if (BARE.test(text)) return { amount };
  const named =
    currencies.find(([pattern]) => pattern.test(text))?.[1] ?? /\b([A-Z]{3})\s?\d/.exec(text)?.[1];
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
