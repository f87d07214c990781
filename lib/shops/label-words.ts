/** What a word does in the label of an attribute row. */
export type LabelWord =
  | 'brand'
  | 'maker'
  | 'origin'
  | 'making'
  | 'doer'
  | 'place'
  | 'none'
  | 'given'
  | 'filler';

/**
 * The words that labels are made of, as shops and their machine translation write them: 'País de origen', 'Lugar de fabricación',
 * 'Страна-производитель', '原産国/製造国'. Lower case, without accents; 'made in' and 'xuat xu' are one word each.
 */
export const LABEL_WORDS: Readonly<Record<LabelWord, string>> = {
  brand:
    'brand|marca|marque|marke|markenname|marchio|merk|merknaam|marka|marki|бренд|бренда|бренду|марка|марки|מותג|המותג|ブランド|商標|브랜드|상표|品牌|商标|แบรนด์|ยี่ห้อ|thuong hieu|nhan hieu|merek|ماركة|الماركة|العلامة التجارية',
  maker:
    'manufacturer|producer|maker|manufactured by|produced by|fabricante|productor|produtor|fabricant|producteur|hersteller|herstellers|herstellername|produzent|hergestellt von|produttore|fabbricante|fabrikant|producent|producenta|wytworca|производитель|производителя|изготовитель|изготовителя|виробник|uretici|imalatci|الصانع|المصنع|المصنعة|יצרן|היצרן|メーカー|厂|nha san xuat|hang san xuat|đon vi san xuat|produsen|pabrikan',
  origin:
    'origin|made in|manufactured in|produced in|product of|origen|procedencia|fabricado en|hecho en|origem|fabricado em|feito em|origine|provenance|fabrique en|provenienza|prodotto in|fabbricato in|herkunft|herkunftsland|herkunftsort|ursprung|ursprungsland|ursprungsort|herstellungsland|produktionsland|hergestellt in|gefertigt in|herkomst|oorsprong|productieland|gemaakt in|geproduceerd in|pochodzenie|pochodzenia|wyprodukowano w|происхождение|происхождения|сделано в|походження|mensei|mense|koken|المنشا|الاصل|صنع في|מקור|המקור|מוצא|תוצרת|יוצר ב|מיוצר ב|原産|産地|원산|产地|原产|產地|原產|กำเนิด|ที่มา|ผลิตใน|xuat xu|nguon goc|san xuat tai|asal|dibuat di|buatan|diproduksi di|puvodu|povodu|szarmazasi|προελευσης|oprindelsesland|alkuperamaa|valmistusmaa|opprinnelsesland|tillverkningsland',
  making:
    'manufacture|manufacturing|production|fabricacion|produccion|fabricacao|fabrico|producao|fabrication|herstellung|fabbricazione|produzione|vervaardiging|produkcji|wytworzenia|производства|изготовления|виробництва|uretim|uretildigi|imal edildigi|الصنع|التصنيع|ייצור|生産|製造|제조|생산|生产|制造|生產|ผลิต|san xuat|produksi|pembuat',
  doer: '者|元|業者|사|자|원|업체|회사|商|家|企业|ผู้',
  place:
    'country|place|land|pais|lugar|local|pays|lieu|paese|luogo|plaats|kraj|miejsce|страна|место|країна|ulke|ulkesi|yeri|بلد|مكان|دولة|ארץ|מקום|מדינת|国|國|国家|地|국|지|ประเทศ|แหล่ง|ถิ่น|สถานที่|nuoc|noi|quoc gia|negara|tempat|zeme|krajina|orszag|tara|χωρα',
  // What makes a brand none: 'sin marca', 'ノーブランド'.
  none: 'no|non|not|does not|nao|nicht|nie|niet|ne|не|without|generic|sin|sem|sans|ohne|senza|geen|bez|без|нет|ללא|بدون|ノー|なし|无|無|ไม่มี|khong co|tidak ada|tanpa',
  // What a row is not: 'not specified', 'nicht zutreffend'.
  given:
    'applicable|apply|available|specified|branded|aplica|se aplica|especificado|applique pas|s applique pas|specifie|applicabile|specificato|zutreffend|angegeben|dotyczy|van toepassing|указано|указан',
  // Words between, of which labels have now these, now those.
  filler:
    'name|product|goods|company|nombre|producto|nome|produto|nom|produit|prodotto|naam|nazwa|название|имя|наименование|торговая|товара|назва|adi|ismi|urun|firma|اسم|الشركة|שם|名|名称|名稱|商品|または|명|이름|또는|ชื่อ|บริษัท|ต้น|ที่|ten|nama|region|regione|regio|地域|地区|or|und|de|la|las|el|los|del|di|dell|della|dello|delle|d|do|da|dos|das|du|des|le|les|of|the|van|het|von|der|s',
};
