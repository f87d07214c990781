import { foldName } from '../names/fold.ts';

/** What a column of a table of suppliers may hold. `alias` and `level` are for lists of the user's own. */
const FIELDS = [
  'name',
  'native',
  'alias',
  'country',
  'address',
  'brand',
  'website',
  'id',
  'goods',
  'level',
] as const;
export type Field = (typeof FIELDS)[number];

/** Where the columns of a table are: those of each field, the one that says most first. */
export interface Columns {
  readonly count: number;
  readonly places: ReadonlyMap<Field, readonly number[]>;
  /** Columns of ids whose header says that they hold a ship's IMO number. */
  readonly imo: ReadonlySet<number>;
}

/** How companies are called in headers; alone, or with one of the words for 'name' beside it. */
const ENGLISH_PARTIES =
  'company|supplier|vendor|factory|manufacturer|maker|producer|seller|organisation|organization|entity|business|firm|' +
  'customer|partner|party|merchant|shipper|exporter';
const PARTIES =
  `${ENGLISH_PARTIES}|` +
  'empresa|compania|proveedor|fabricante|razon social|organizacion|' +
  'fornecedor|razao social|fabricante|companhia|entreprise|fournisseur|fabricant|societe|raison sociale|firma|unternehmen|' +
  'lieferant|hersteller|gesellschaft|azienda|fornitore|societa|ditta|ragione sociale|produttore|bedrijf|leverancier|' +
  'fabrikant|onderneming|dostawca|przedsiebiorstwo|producent|spolka|компания|поставщик|организация|предприятие|' +
  'производитель|фирма|контрагент|продавец|sirket|tedarikci|uretici|satici|perusahaan|pemasok|produsen|penjual|' +
  'cong ty|nha cung cap|nha san xuat|nguoi ban|doanh nghiep|الشركة|شركة|المورد|مورد|المصنع|บริษัท|ผู้ขาย|ผู้จำหน่าย|ผู้ผลิต|ซัพพลายเออร์';
const NAME_WORDS =
  'name|name of|name of the|full name|nombre|nombre de|nombre de la|nombre del|nome|nome da|nome do|nome della|nome del|' +
  'nom|nom de la|nom du|nom de|naam|naam van|nazwa|название|наименование|имя|adi|unvani|nama|ten|اسم|ชื่อ';
/** The same as parts of a phrase: 'Наименование поставщика', "Nom de l'entreprise". */
const OF_PARTIES =
  'de lentreprise|de lusine|de la empresa|da empresa|dellazienda|dellimpresa|des lieferanten|des herstellers|des unternehmens|der firma|' +
  'van het bedrijf|van de leverancier|firmy|dostawcy|przedsiebiorstwa|producenta|spolki|kontrahenta|организации|поставщика|компании|' +
  'предприятия|производителя|фирмы|контрагента|продавца|sirketin|tedarikcinin|firmanin';
/** Headers of one word that name a company's name. */
const COMPOUNDS =
  'firmenname|unternehmensname|lieferantenname|herstellername|verkaufername|bedrijfsnaam|leveranciersnaam|fabrikantnaam|naam leverancier|' +
  'companyname|suppliername|vendorname|sellername';
const HAN_PARTIES =
  '公司|企业|企業|供应商|供應商|工厂|工廠|厂家|廠家|厂商|廠商|供货商|供貨商|生产商|生產商|制造商|製造商|商家|卖家|賣家|单位|單位|机构|機構|客户|' +
  '会社|仕入先|取引先|サプライヤー|メーカー|業者|取引先会社|発注先|회사|기업|업체|공급업체|공급자|공급사|거래처|제조사|제조업체|판매자|상호|법인';
const HAN_NAMES = '名称|名稱|名|名字|全称|全稱|英文名称|英文名稱|英文名|명|이름|명칭';

/** Headers of each field besides the ones that are put together from the tables above. */
const HEADERS: Readonly<Record<Field, string>> = {
  name:
    'name|name en|english name|name in english|legal name|registered name|trading name|trade name|full name|caption|dba|nombre|' +
    'nome|nom|naam|nazwa|denominazione|denominacion|denominacao|denomination|bezeichnung|название|наименование|полное наименование|' +
    'isim|ad|adi|unvan|nama|ten|ten goi|اسم|الاسم|ชื่อ|名称|名稱|全称|全稱|英文名称|英文名稱|名前|社名|商号|企業名|会社名|이름|명칭|상호|상호명',
  native:
    'native name|local name|name native|name local|original name|name in original script|chinese name|name in chinese|name cn|name zh|' +
    'name local language|japanese name|korean name|russian name|nombre local|nombre original|nome original|nome local|nom local|nom original|' +
    'nom chinois|nombre chino|originalname|chinesischer name|nome originale|nome locale|lokale naam|nazwa lokalna|местное название|' +
    'оригинальное название|yerel ad|nama asli|nama lokal|ten ban dia|ten tieng trung|الاسم المحلي|الاسم الاصلي|ชื่อท้องถิ่น|' +
    '中文名称|中文名稱|中文名|中文全称|公司中文名称|公司中文名|中文公司名称|本地名称|原名|当地名称|當地名稱|原文名称|現地名|現地語名|' +
    '中国語名|漢字名|현지명|현지어 이름|중문명|한글명|한글 이름|원어명',
  alias:
    'alias|aliases|aka|a k a|also known as|other name|other names|former name|former names|previous name|synonyms|alt names|' +
    'alternative name|alternative names|otros nombres|outros nomes|autres noms|weitere namen|altri nomi|псевдоним|другие названия|' +
    '别名|別名|别称|曾用名|又名|旧社名|별칭|별명|이전 이름',
  country:
    'country|countries|country name|country code|country region|country of registration|country of incorporation|country territory|nation|' +
    'nationality|jurisdiction|origin|country of origin|pais|pais region|pays|land|paese|nazione|kraj|panstwo|страна|государство|ulke|' +
    'negara|quoc gia|nuoc|البلد|الدولة|بلد|ประเทศ|国家|國家|国别|國別|所在国|所在国家|国家地区|国家或地区|國家地區|国|国名|所在国名|국가|나라|국적|국가명',
  address:
    'address|addresses|street|street address|full address|registered address|office address|factory address|address line 1|location|city|' +
    'direccion|domicilio|endereco|morada|adresse|anschrift|strasse|indirizzo|sede|adres|адрес|юридический адрес|город|adresi|alamat|' +
    'dia chi|العنوان|عنوان|ที่อยู่|地址|公司地址|详细地址|詳細地址|注册地址|註冊地址|工厂地址|所在地|住所|本社所在地|会社住所|주소|소재지|본사 주소|城市',
  brand:
    'brand|brands|brand name|brand names|trademark|trade mark|marca|marcas|marque|marques|marke|marken|markenname|marchio|merk|' +
    'merknaam|marka|marki|бренд|торговая марка|марка|merek|thuong hieu|nhan hieu|العلامة التجارية|ماركة|แบรนด์|ยี่ห้อ|品牌|品牌名|' +
    '品牌名称|品牌名稱|商标|商標|ブランド|ブランド名|브랜드|브랜드명|상표',
  website:
    'website|web site|web|www|url|site|homepage|home page|domain|web address|company website|web page|internet|sitio web|pagina web|' +
    'site web|site internet|webseite|webadresse|sito|sito web|strona|strona internetowa|strona www|сайт|веб сайт|web sitesi|internet sitesi|situs|' +
    'situs web|trang web|الموقع|الموقع الالكتروني|موقع|เว็บไซต์|网站|網站|网址|網址|官网|官網|公司网站|主页|ウェブサイト|サイト|ホームページ|웹사이트|홈페이지|사이트',
  id:
    'id|uid|unique id|identifier|supplier id|vendor id|company id|entity id|supplier no|vendor no|supplier number|vendor number|supplier code|' +
    'vendor code|code|ref|reference|reference number|registration number|registration no|reg no|company number|company registration number|tax id|' +
    'tax number|vat|vat id|vat number|duns|duns number|lei|uscc|usci|unified social credit code|imo|imo number|imo no|number|no|nr|' +
    'numero|codigo|codigo proveedor|cif|nif|rfc|ruc|cnpj|siret|siren|code fournisseur|lieferantennummer|lieferanten nr|handelsregisternummer|' +
    'ust id|ust idnr|codice|codice fornitore|partita iva|p iva|codice fiscale|kvk|kvk nummer|btw nummer|leveranciersnummer|nip|regon|krs|' +
    'numer|инн|огрн|код|номер|регистрационный номер|vergi no|vergi numarasi|mersis no|kod|npwp|nib|kode|ma so thue|mst|ma so|' +
    'رقم التسجيل|الرقم الضريبي|رقم|เลขประจำตัวผู้เสียภาษี|เลขทะเบียน|รหัส|编号|編號|供应商编号|供應商編號|供应商代码|供应商编码|统一社会信用代码|' +
    '統一社會信用代碼|社会信用代码|信用代码|注册号|註冊號|税号|稅號|統一編號|纳税人识别号|法人番号|登録番号|番号|コード|仕入先コード|取引先コード|' +
    '사업자등록번호|사업자번호|법인등록번호|등록번호|번호|코드|공급업체 코드',
  goods:
    'goods|product|products|main products|commodity|item|items|category|hs|hs code|hs codes|hts|hts code|tariff code|producto|productos|' +
    'mercancia|produto|produtos|mercadoria|produit|produits|marchandises|produkt|produkte|waren|warengruppe|prodotto|prodotti|merce|producten|goederen|' +
    'produkty|towar|towary|товар|товары|продукция|код тн вэд|urun|urunler|produk|barang|san pham|hang hoa|المنتج|المنتجات|سلعة|สินค้า|' +
    '产品|產品|主营产品|主要产品|商品|货物|貨物|品名|海关编码|製品|取扱品目|品目|제품|상품|품목|주요 제품',
  level:
    'level|warning level|risk level|risk|severity|nivel|niveau|stufe|livello|poziom|уровень|级别|等級|等级|风险等级|レベル|등급|수준',
};

interface Known {
  readonly field: Field;
  /** Lower says more of the field. */
  readonly rank: number;
}

const known = new Map<string, Known>();

function learn(header: string, field: Field, rank: number): void {
  const key = headerKey(header);
  if (key && !known.has(key)) known.set(key, { field, rank });
}

/** 'Proveedor (Nombre)', 'proveedor_nombre' and 'PROVEEDOR NOMBRE:' as one. */
function headerKey(header: string): string {
  // Vowel signs of Thai and carriers of hamza are written now so, now so.
  return foldName(header.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, ''));
}

for (const field of FIELDS)
  HEADERS[field].split('|').forEach((header, at) => void learn(header, field, 10 + at));
// 'Name' beside 'Company' may be whoever answers the telephone.
for (const party of PARTIES.split('|')) {
  for (const word of NAME_WORDS.split('|')) {
    learn(`${party} ${word}`, 'name', 0);
    learn(`${word} ${party}`, 'name', 0);
    learn(`${word}${party}`, 'name', 0);
  }
  learn(party, 'name', 1);
}
for (const party of OF_PARTIES.split('|')) {
  for (const word of NAME_WORDS.split('|')) learn(`${word} ${party}`, 'name', 0);
}
for (const header of COMPOUNDS.split('|')) learn(header, 'name', 0);
for (const party of HAN_PARTIES.split('|')) {
  for (const word of HAN_NAMES.split('|')) {
    learn(`${party}${word}`, 'name', 0);
    learn(`${party} ${word}`, 'name', 0);
    learn(`${party}の${word}`, 'name', 0);
  }
  learn(party, 'name', 1);
}

// 'Supplier country', '供应商地址': what is said of the company, with the company named.
for (const field of ['country', 'address', 'website', 'id'] as const) {
  for (const header of HEADERS[field].split('|')) {
    const isHan = /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(header);
    const isEnglish = /^[a-z ]+$/.test(header);
    const parties = isHan ? HAN_PARTIES : isEnglish ? ENGLISH_PARTIES : '';
    for (const party of parties ? parties.split('|') : []) {
      learn(isHan ? party + header : `${party} ${header}`, field, 30);
    }
  }
}

/** Words in a header that say of a column of names that they are in the script of the place. */
const NATIVE =
  /\b(chinese|native|local|original|cn|zh|japanese|korean|russian)\b|中文|本地|原文|現地|漢字|현지|한글|원어/i;

/** The ways in which one header may be read: whole, without its brackets, in two languages, in one word. */
function readings(header: string): string[] {
  const bare = header.replace(/[([{（【［].*?[)\]}）】］]/gu, ' ');
  const parts = bare.split(/[/\\\n|·、;]+|\s[-–—]\s/);
  const seams = bare.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  // '公司名称 Company Name': one header in two scripts.
  const scripts = [
    bare.replace(/[\p{Script=Latin}\d_.]+/gu, ' '),
    bare.replace(/[^\p{Script=Latin}\s_]+/gu, ' '),
  ];
  return [header, bare, seams, bare.replace(/^\W*\d+\W+/, ''), ...parts, ...scripts];
}

function fieldOf(header: string): Known | null {
  for (const reading of readings(header.slice(0, 200))) {
    const found = known.get(headerKey(reading));
    if (!found) continue;
    return found.field === 'name' && NATIVE.test(header) ? { field: 'native', rank: 0 } : found;
  }
  return null;
}

/**
 * The columns of a table by its header row, in whatever order, case and language; null where none of them holds names.
 * Where several may hold the name, the one that names a company wins, and the others count as further names.
 */
export function columnsOf(header: readonly string[]): Columns | null {
  const found = header.map(fieldOf);
  const places = new Map<Field, number[]>();
  for (const field of FIELDS) {
    const at = found.flatMap((one, place) => (one?.field === field ? [{ place, rank: one.rank }] : []));
    places.set(
      field,
      at.sort((a, b) => a.rank - b.rank || a.place - b.place).map(({ place }) => place),
    );
  }
  const named = places.get('name')?.length || places.get('native')?.length;
  const ids = places.get('id') ?? [];
  const imo = new Set(ids.filter((place) => /\bimo\b/i.test(header[place] ?? '')));
  return named ? { count: header.length, places, imo } : null;
}

/** How many columns of a row are known by their headers; 0 where none of them holds names. */
export function headerScore(header: readonly string[]): number {
  const columns = columnsOf(header);
  return columns ? [...columns.places.values()].flat().length : 0;
}
