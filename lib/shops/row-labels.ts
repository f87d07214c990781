/** What an attribute row ('Brand Name: …') can say about a listing. */
export type RowField = 'brand' | 'origin' | 'manufacturer' | 'sellerLegalName';

// Labels as shops and their machine translation write them, a language a line. A label is compared whole: 'Brand Type',
// 'Compatible brand' and 'High-concerned chemical' are none of these.
const LABELS: Readonly<Record<RowField, readonly string[]>> = {
  brand: [
    'Brand|Brand name',
    'Marca|Nombre de la marca',
    'Nome da marca',
    'Marque|Nom de la marque',
    'Marke|Markenname',
    'Nome del marchio|Marchio',
    'Merk|Merknaam',
    'Marka|Nazwa marki',
    'Бренд|Марка|Название бренда|Имя бренда|Торговая марка|Назва бренду|Название марки',
    'Marka adı|Marka ismi',
    'العلامة التجارية|اسم العلامة التجارية|الماركة|اسم الماركة|ماركة',
    'מותג|שם מותג|שם המותג',
    'ブランド|ブランド名|商標名',
    '브랜드|브랜드명|브랜드 이름|상표명',
    '品牌|品牌名|品牌名称|品牌名稱|商标',
    'แบรนด์|ชื่อแบรนด์|ยี่ห้อ|ชื่อยี่ห้อ',
    'Thương hiệu|Tên thương hiệu|Nhãn hiệu|Tên nhãn hiệu',
    'Merek|Nama merek',
  ],
  origin: [
    'Origin|Place of origin|Country of origin|Country of manufacture|Country/Region of manufacture|Made in',
    'Country/Region of origin|Origin country|Manufactured in|Product origin|Country of production|Country of manufacturing|Origin of goods|Product of|Country of origin/manufacture|Country or region of origin',
    'Origen|País de origen|Lugar de origen|País de fabricación|Lugar de fabricación|Fabricado en|Hecho en|País de procedencia|Procedencia|Origen del producto|País de producción',
    'Origem|País de origem|Local de origem|Lugar de origem|País de fabricação|País de fabrico|Fabricado em|Feito em|País de produção',
    "Origine|Pays d'origine|Lieu d'origine|Pays de fabrication|Lieu de fabrication|Fabriqué en|Pays de provenance|Provenance|Origine du produit|Pays de production",
    'Herkunft|Herkunftsland|Herkunftsort|Ursprung|Ursprungsland|Ursprungsort|Herstellungsland|Produktionsland|Hergestellt in|Gefertigt in|Land der Herstellung',
    'Paese di fabbricazione|Land van vervaardiging|Kraj wytworzenia',
    'Paese di origine|Luogo di origine|Paese di produzione|Provenienza|Prodotto in|Fabbricato in|Origine del prodotto',
    'Herkomst|Oorsprong|Land van herkomst|Land van oorsprong|Plaats van herkomst|Plaats van oorsprong|Gemaakt in|Geproduceerd in|Productieland',
    'Pochodzenie|Kraj pochodzenia|Miejsce pochodzenia|Kraj produkcji|Kraj wytworzenia|Wyprodukowano w',
    'Происхождение|Страна происхождения|Место происхождения|Страна производства|Страна изготовления',
    'Страна-производитель|Страна-изготовитель|Сделано в|Країна походження|Країна-виробник|Походження',
    'Menşei|Menşe|Menşe ülke|Menşe ülkesi|Menşei ülke|Üretim yeri|Üretildiği ülke|Köken|Üretim ülkesi|Üretici ülke|İmal edildiği ülke',
    'المنشأ|بلد المنشأ|مكان المنشأ|الأصل|بلد الأصل|مكان الأصل|بلد الصنع|صنع في|دولة المنشأ|دولة الصنع|بلد التصنيع',
    'מקור|ארץ מקור|ארץ המקור|מקום מוצא|מקום מקור|ארץ ייצור|מדינת ייצור|ארץ מוצא|תוצרת|יוצר ב|מיוצר ב',
    '原産国|原産地|原産国・地域|原産国/製造国|生産国|製造国|生産地|産地|原産国名|原産国または製造国',
    '원산지|원산국|제조국|제조국(원산지)|원산지(제조국)|생산국|생산지|제조국 또는 원산지',
    '产地|原产地|原产国|原产国/地区|生产国|商品产地|產地|原產地|原產國|制造国|原产地区|产地国家|製造國',
    'แหล่งกำเนิด|ประเทศต้นกำเนิด|ต้นกำเนิด|แหล่งที่มา|ประเทศผู้ผลิต|แหล่งผลิต|ถิ่นกำเนิด|ประเทศที่ผลิต|ผลิตใน|สถานที่กำเนิด',
    'Xuất xứ|Nơi xuất xứ|Nguồn gốc|Nguồn gốc xuất xứ|Nước xuất xứ|Nước sản xuất|Nơi sản xuất|Sản xuất tại|Quốc gia sản xuất',
    'Asal|Negara asal|Tempat asal|Asal negara|Negara produksi|Negara pembuat|Dibuat di|Buatan|Diproduksi di',
    'Země původu|Krajina pôvodu|Származási ország|Țara de origine|Χώρα προέλευσης|Oprindelsesland|Alkuperämaa|Valmistusmaa|Opprinnelsesland|Tillverkningsland|Країна виробництва',
  ],
  manufacturer: [
    'Manufacturer|Manufacturer name|Name of manufacturer|Manufactured by|Producer|Maker',
    'Fabricante|Nombre del fabricante|Nome do fabricante|Productor|Produtor',
    'Fabricant|Nom du fabricant|Producteur',
    'Hersteller|Herstellername|Name des Herstellers|Produzent',
    'Produttore|Fabbricante|Nome del produttore',
    'Fabrikant|Naam fabrikant|Producent|Nazwa producenta|Wytwórca',
    'Производитель|Изготовитель|Название производителя|Наименование изготовителя|Виробник',
    'Üretici|Üretici adı|Üretici firma|İmalatçı',
    'الشركة المصنعة|اسم الشركة المصنعة|الصانع|المصنع',
    'יצרן|היצרן|שם היצרן|שם יצרן',
    '製造者|製造元|製造業者|メーカー|メーカー名',
    '제조사|제조자|제조업체|제조원|제조회사',
    '制造商|制造商名称|厂名|生产商|生产厂家|生产企业|厂家|厂商|製造商|生產商',
    'ผู้ผลิต|ชื่อผู้ผลิต|บริษัทผู้ผลิต',
    'Nhà sản xuất|Tên nhà sản xuất|Hãng sản xuất|Đơn vị sản xuất',
    'Produsen|Nama produsen|Pabrikan',
  ],
  // Korea obliges its sites to name the seller's company among the product's rows.
  sellerLegalName: ['상호|상호명|회사명|법인명|사업자명'],
};

// What stands in a row of a listing that has no brand (maker, declared origin).
const NOTHING = [
  'Generic|Genérico|Générique|Generisch|Generico|Markenlos|Nicht zutreffend|Unbekannt|Desconocido|Desconhecido|Inconnu',
  'None|No|N/A|NA|Null|No brand|No name|Noname|Non-branded|Unbranded|Not branded|Without brand|NoEnName_Null',
  'Not applicable|Does not apply|Not available|Unknown|Other|Others',
  'Ninguno|Ninguna|Sin marca|No aplica|Otro|Otros',
  'Nenhum|Nenhuma|Sem marca|Não|Outro|Outros',
  'Aucun|Aucune|Sans marque|Non|Autre',
  'Keine|Keiner|Ohne Marke|Nein|Andere',
  'Nessuno|Nessuna|Senza marca|Altro',
  'Geen|Geen merk|Merkloos|Nee',
  'Brak|Żaden|Bez marki|Nie',
  'Нет|Нет бренда|Без бренда|Отсутствует|Другое',
  'Yok|Hiçbiri|Markasız|Hayır',
  'لا|لا يوجد|لا شيء|لا أحد|بدون',
  'ללא|אין|לא|אף אחד|ללא מותג',
  'なし|無し|ノーブランド|ブランドなし',
  '없음|해당없음|해당 없음',
  '无|無|无品牌|無品牌|没有|其他',
  'ไม่มี|ไม่มียี่ห้อ|ไม่มีแบรนด์',
  'Không|Không có|Tidak ada|Tanpa merek|Tidak ada merek',
];

const LABEL_MAX = 60;

/** Words between the telling ones, of which labels have now these, now those. */
const BETWEEN =
  /(?<= |^)(?:regione?|regio|地域|und|de|las?|el|los|del|di|dell[aeo]?|d|d[oa]s?|du|des|les?|of|the|van|het|von|der)(?= |$) ?/g;

/** Lower case letters and digits with single spaces: 'Brand Name：' is 'brand name', 'Menşei' is 'mensei'. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A label without the words between: 'País de la fabricación' is 'pais fabricacion'. Of a value they may be all there is: 'Dell'. */
function labelKey(label: string): string {
  return fold(label).replace(BETWEEN, '').trim();
}

/** Folded labels to their fields; built when the first row is read, for most pages have none. */
let fieldsByLabel: Map<string, RowField> | undefined;

function labelled(): Map<string, RowField> {
  if (fieldsByLabel) return fieldsByLabel;
  fieldsByLabel = new Map();
  for (const field of Object.keys(LABELS) as RowField[]) {
    for (const label of LABELS[field].join('|').split('|')) fieldsByLabel.set(labelKey(label), field);
  }
  return fieldsByLabel;
}

let foldedNothing: Set<string> | undefined;

/** The field that a row with this label tells about, or undefined for every other row. */
export function rowField(label: string): RowField | undefined {
  return label.length <= LABEL_MAX ? labelled().get(labelKey(label)) : undefined;
}

/** Whether a row's value only says that there is none: 'None', 'Нет', 'NoEnName_Null', '-'. */
export function saysNothing(value: string): boolean {
  if (value.length > LABEL_MAX) return false;
  foldedNothing ??= new Set(NOTHING.join('|').split('|').map(fold));
  const folded = fold(value);
  return folded === '' || foldedNothing.has(folded);
}
