import type { Listing } from '../../listing/listing.ts';
import type { Finding } from '../assessment.ts';
import { said } from '../reasons.ts';
import { findPhrases, type PhraseIndex, phraseIndex } from '../words/phrases.ts';
import type { Guard, Objection } from './guard.ts';

const words = (list: string): PhraseIndex<true> =>
  phraseIndex(list.split('|').map((text) => ({ text, value: true as const, tail: true })));

/** Books, films and the like: they speak of a country or a brand. */
const PUBLICATIONS = words(
  'book|paperback|hardcover|hardback|kindle|ebook|novel|memoir|travel guide|guidebook|magazine|dvd|blu-ray|film|documentary|movie|audiobook|comic|manga|atlas|map|' +
    'libro|tapa blanda|tapa dura|película|revista|livro|capa comum|filme|livre|broché|roman|bande dessinée|buch|taschenbuch|bildband|reiseführer|zeitschrift|' +
    'copertina flessibile|rivista|boek|paperback|książka|okładka|kitap|книга|роман|журнал|фильм|كتاب|رواية|ספר|' +
    '书籍|图书|小说|画册|杂志|电影|光盘|書籍|圖書|小說|雜誌|電影|文庫|写真集|雑誌|映画|漫画|ガイドブック|책|도서|소설|잡지|영화|만화|หนังสือ|sách|tiểu thuyết|buku|novel',
);

/** Goods on which something is shown: flags, shirts with a print, posters, mugs, costumes. */
const NOVELTIES = words(
  't-shirt|tshirt|tee|graphic tee|hoodie|sweatshirt|flag|banner|poster|art print|wall art|print|sticker|decal|patch|mug|magnet|keychain|keyring|key ring|pin badge|lapel pin|button badge|' +
    'costume|cosplay|figurine|bobblehead|socks|tote bag|phone case|mouse pad|mousepad|puzzle|playing cards|coaster|bunting|postcard|greeting card|parody|funny|novelty|meme|' +
    'camiseta|bandera|póster|pegatina|taza|imán|llavero|disfraz|bandeira|adesivo|caneca|chaveiro|fantasia|drapeau|affiche|autocollant|tasse|aimant|porte-clés|déguisement|' +
    'fahne|flagge|aufkleber|tasse|schlüsselanhänger|kostüm|bandiera|maglietta|adesivo|tazza|portachiavi|vlag|mok|sleutelhanger|koszulka|flaga|naklejka|kubek|bayrak|tişört|çıkartma|kupa|' +
    'футболка|флаг|плакат|постер|наклейка|кружка|магнит|брелок|значок|علم|تيشيرت|ملصق|דגל|חולצה|מדבקה|' +
    't恤|旗帜|国旗|海报|贴纸|马克杯|冰箱贴|钥匙扣|徽章|旗幟|國旗|海報|貼紙|馬克杯|tシャツ|国旗|ポスター|ステッカー|マグカップ|マグネット|キーホルダー|缶バッジ|コスプレ|' +
    '티셔츠|깃발|국기|포스터|스티커|머그컵|자석|열쇠고리|키링|배지|เสื้อยืด|ธง|สติกเกอร์|áo thun|lá cờ|bendera|stiker|kaos',
);

/** What collectors trade, which bears the name of the country that issued it. */
const COLLECTABLES = words(
  'stamp|stamps|postage|souvenir sheet|first day cover|banknote|banknotes|paper money|coin|coins|medal|badge|pin|order of|bond|postcard|ephemera|coa|unc|' +
    'sello|sellos|billete|moneda|selo|selos|cédula|timbre|timbres|billet de banque|monnaie|briefmarke|briefmarken|banknote|münze|orden|francobollo|francobolli|banconota|moneta|' +
    'postzegel|bankbiljet|munt|znaczek pocztowy|banknot|pul|kağıt para|почтовая марка|почтовые марки|банкнота|банкноты|монета|значок|медаль|طابع|عملة ورقية|בול|שטר|' +
    '邮票|小型张|纪念币|纪念钞|纸币|纪念章|勋章|郵票|小全張|紙幣|紀念幣|切手|記念硬貨|硬貨|古銭|勲章|우표|지폐|주화|기념주화|훈장|แสตมป์|ธนบัตร|เหรียญ|tem bưu chính|tiền giấy|perangko|uang kertas|koin',
);

/** Goods that had an owner: made long before what is reported, or sold by whoever had them. */
const SECOND_HAND = words(
  'used|pre-owned|preowned|pre owned|pre-loved|second hand|secondhand|antique|thrifted|refurbished|' +
    'de segunda mano|usado|usada|seminovo|seconde main|d’occasion|gebraucht|usato|usata|tweedehands|używany|używana|ikinci el|б у|бу|مستعمل|משומש|' +
    '二手|中古|古着|古董|アンティーク|중고|구제|มือสอง|đồ cũ|bekas',
);

/** Words of a quantity of drink or food: the goods themselves, whatever else the title names. */
const PACK = words(
  'ml|cl|liter|litre|bottles|cans|pack of|case of|abv|毫升|箱装|本入り|bottiglie|bouteilles|flaschen|botellas|garrafas|бутылок|банок',
);

/** 'Used for parties' says nothing of an owner before. */
const USED_FOR = /^(?:for|to|in|as|by|with)(?: |$)/;

const holds = (index: PhraseIndex<true>, listing: Listing): boolean =>
  [listing.title?.value, listing.category?.value].some(
    (text) =>
      text !== undefined &&
      findPhrases(index, text).some((hit) => hit.text !== 'used' || !USED_FOR.test(hit.next)),
  );
const quoted = ({ title, category }: Listing) => ({ text: title?.value ?? category?.value ?? '' });

/** Goods that show or describe North Korea, a brand or a studio of it: found by a name in the title, they are withheld. */
export const aboutGoods: Guard = {
  id: 'about-goods',
  weigh(finding, listing) {
    if (finding.family !== 'dprk-made' && finding.field !== 'title') return null;
    const isPublication = holds(PUBLICATIONS, listing);
    if (!isPublication && !holds(NOVELTIES, listing)) return null;
    const reason = said(isPublication ? 'guard_publication' : 'guard_novelty', quoted(listing));
    return { to: lowered(finding, listing, isPublication), reason };
  },
};

function lowered(finding: Finding, listing: Listing, isPublication: boolean): Objection['to'] {
  if (finding.field === 'origin') return isPublication ? 'notice' : 'caution';
  if (finding.field !== 'title') return 'notice';
  return holds(PACK, listing) ? 'caution' : 'none';
}

/** Stamps, notes and coins of North Korea whose seller names it as their origin. */
export const collectables: Guard = {
  id: 'collectables',
  weigh(finding, listing) {
    if (finding.family !== 'dprk-made' || finding.field !== 'origin') return null;
    return holds(COLLECTABLES, listing)
      ? { to: 'notice', reason: said('guard_collectable', quoted(listing)) }
      : null;
  },
};

/** Used and old goods: a false-label pattern is about new ones. */
export const secondHand: Guard = {
  id: 'second-hand',
  weigh(finding, listing) {
    const to = finding.family === 'label-risk' ? 'notice' : finding.family === 'dprk-made' ? 'caution' : null;
    return to && holds(SECOND_HAND, listing)
      ? { to, reason: said('guard_second_hand', quoted(listing)) }
      : null;
  },
};
