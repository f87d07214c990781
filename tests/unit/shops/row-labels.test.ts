import { describe, expect, it } from 'vitest';
import { rowField, saysNothing } from '../../../lib/shops/row-labels.ts';

/** Labels as shops and their machine translation write them, a language a line. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
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
  sellerLegalName: ['상호|상호명|회사명|법인명|사업자명'],
};

describe('labels of attribute rows', () => {
  it.each(Object.entries(LABELS))('are understood in every language: %s', (field, lines) => {
    const labels = lines.flatMap((line) => line.split('|'));
    expect(labels.filter((label) => rowField(label) !== field)).toEqual([]);
  });

  it.each([
    ['Product Origin:', 'origin'],
    ['Country/Region of Origin', 'origin'],
    ['Страна происхождения товара', 'origin'],
    ['Produits Pays de fabrication', undefined],
    ['Land der Herstellung', 'origin'],
    ["Manufacturer's country", 'origin'],
    ['商品原产地', 'origin'],
    ['製造業者名', 'manufacturer'],
    ['브랜드 이름', 'brand'],
  ])('are put together of known words: %s', (label, field) => {
    expect(rowField(label)).toBe(field);
  });

  it.each([
    'Brand Type',
    'Brand origin',
    'Compatible brand',
    'Country',
    'Place',
    'Product',
    'Product name',
    'Company name',
    'Production',
    'Manufacturer part number',
    'Pays de destination',
    'Original',
    '品牌类型',
    '品牌产地',
    '商品名',
    '元',
    '供应商',
    '生产日期',
    '生产许可证编号',
    '販売元',
    '제조연월',
    '',
    ' : ',
  ])('are left alone where a word is unknown or says something else: %s', (label) => {
    expect(rowField(label)).toBeUndefined();
  });

  it.each([
    'Unbranded/Generic',
    'Not Specified',
    "Ne s'applique pas",
    'Não se aplica',
    'Keine Angabe',
    'Onbekend',
    'Nie dotyczy',
    'Не указано',
    'Без бренда',
    'No Brand Name',
    'ノーブランド',
    'ไม่มียี่ห้อ',
    'Không có thương hiệu',
    'Tidak ada merek',
    'Ninguna',
    'Otros',
  ])('may have a value that says there is none: %s', (value) => {
    expect(saysNothing(value)).toBe(true);
  });

  it.each([
    'The',
    'Region',
    'Sin',
    'Dell',
    'Nothing',
    'Noir',
    'No 7',
    'No Fear',
    'Company',
    'Generic Motors',
  ])('may have a value that sounds like none: %s', (value) => {
    expect(saysNothing(value)).toBe(false);
  });

  it('are left alone when they are long', () => {
    expect(rowField('origin '.repeat(20))).toBeUndefined();
    expect(saysNothing('none '.repeat(20))).toBe(false);
  });
});
