/** Words by which shops head their departments; too wide to be looked for in titles. Record id -> words in many languages. */
export const CATEGORY_WORDS: readonly (readonly [string, string])[] = [
  [
    'goods-garments',
    "clothing|women's clothing|men's clothing|apparel|outerwear|coats|dresses|menswear|womenswear|knitwear|sportswear|" +
      '女装|男装|童装|服装|服饰|女裝|男裝|童裝|服飾|レディースファッション|メンズファッション|衣類|アパレル|의류|여성의류|남성의류|패션의류|' +
      'ropa|ropa de mujer|ropa de hombre|roupas|moda feminina|moda masculina|vêtements|prêt-à-porter|bekleidung|kleidung|damenmode|herrenmode|' +
      'abbigliamento|kleding|dameskleding|odzież|odzież damska|giyim|kadın giyim|одежда|женская одежда|мужская одежда|ملابس|ملابس نسائية|ביגוד|בגדים|' +
      'เสื้อผ้า|เสื้อผ้าผู้หญิง|quần áo|thời trang nữ|pakaian|pakaian wanita',
  ],
  [
    'goods-hair',
    'wigs|hair extensions & wigs|false eyelashes & adhesives|eyelashes|假发制品|美睫|ウィッグ・エクステ|가발/헤어피스',
  ],
  [
    'goods-footwear',
    'footwear|boots|鞋靴|シューズ|신발|calzado|calçados|schuhe|calzature|schoeisel|obuwie|обувь',
  ],
  [
    'goods-seafood',
    'fish & seafood|frozen fish|shellfish|水产|水产品|海鲜水产|水產|魚介類|水産加工品|수산물|수산|pescados y mariscos|poissons et fruits de mer|' +
      'fisch & meeresfrüchte|рыба и морепродукты',
  ],
  [
    'goods-watches',
    'watches|wristwatches|watch parts|钟表|鐘錶|時計|시계|relojes|relógios|montres|uhren|orologi|horloges|zegarki|часы',
  ],
  [
    'goods-wood',
    'flooring|wood flooring|地板|フローリング|마루|suelos|parquet|bodenbeläge|напольные покрытия',
  ],
  [
    'goods-textiles',
    'embroidery|home textiles|bedding|家纺|刺绣|家紡|刺繍|침구|ropa de cama|linge de lit|bettwäsche|постельное белье',
  ],
];
