/**
 * Lower case letters and digits of any script with single spaces, without accents, as labels and country names are compared:
 * 'Brand Name：' is 'brand name', 'Menşei' is 'mensei', 'U.S.A.' is 'usa', 'Korea (South)' is 'korea south'.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
