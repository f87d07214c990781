// Words that many names share, by meaning: 'id=spelling|spelling …', or 'id|spelling …' where
// the id is the first spelling. Written by hand. One id holds a word's translations, so that
// names pair across languages. '~' marks pinyin, which is looked up spaced and joined, and
// Chinese and Korean words that are looked up as they are read, too. Plurals in -s and -ies, and the endings
// of Russian adjectives, are taken off before the look-up and need no entry. Han words are in simplified characters.

/** Words for kinds and parts of organisations, and what they call themselves. */
export const GENERIC_WORDS = `
group|grp|gruppe|gruppo|grupo|groupe|groep|grup|grupa|группа|групп|группа компании|gruppa|gruppa kompaniy|~集团|企业集团|그룹|グループ
holding|hldg|holdco|хольдинг|холдинг|kholding|~控股|홀딩스|ホールディングス
international|intl|int|inter|internacional|internazionale|internationale|internationaler|uluslararasi|международн|интернешнл|mezhdunarodnyy|mezhdunarodnaya|~国际|~국제|gukje|国際
global|world|worldwide|universal|globe|mondial|mundial|dunya|мир|мировои|~全球|~环球|~世界|~세계
general|gen|generale|generales|algemene|allgemeine|generalnyy|общии|генеральн|~종합|jonghap|総合|综合
national|natl|nacional|nazionale|nationale|natsionalnyy|национальн|~国家|国立|~국가
state|gosudarstvennyy|gosudarstvennaya|государственн|staatlich|estatal|国营|국영
central|zentral|centrale|центральн|~中央|~중앙
united|unified|unidos|unida|vereinigte|объединенн|~联合|~연합|ryonhap
federal|fed|федеральн
enterprise|entreprise|enterprize|empresa|impresa|unternehmen|undertaking|entp|enterp|предприятие|predpriyatie|~企业|~实业|~기업|gieop
association|assoc|assn|asociacion|associazione|associacao|verband|vereinigung|assotsiatsiya|ассоциация|~协会|学会|商会|~협회|協会
union|soyuz|союз|联盟|联合会|~동맹|dongmaeng
federation|federacion|federazione|federatsiya|федерация|~연맹|ryonmaeng
society|societe|sociedad|sociedade|societa|gesellschaft|societate|общество|obshchestvo|товарищество|学社
committee|commitee|comite|komitet|komitee|комитет|委员会|~위원회
commission|komissiya|комиссия
council|consejo|conseil|sovet|совет|理事会
foundation|fundacion|fondation|fondazione|fundacja|fundacao|stiftung|stichting|fond|фонд|基金会|재단|财团
fund|fonds|fondo|~基金|기금
trust|trustee|~信托|신탁
institute|inst|insitute|instituto|institut|istituto|instytut|институт|research institute|nauchno issledovatelskiy institut|научно исследовательскии институт|scientific research institute|~研究所|~研究院|~연구소|yeonguso|연구원
research|researches|forschung|recherche|investigacion|исследовательск|研究|연구|~研发
academy|acad|academia|akademiya|akademie|academie|академия|学院|科学院|학원|~과학원
university|univ|universidad|universite|universitat|universitaet|universita|universitet|университет|大学|~대학|대학교|daehak
school|escuela|schule|ecole|scuola|shkola|школа|学校|학교
college|colegio|kolledzh|колледж
centre|center|cntr|ctr|centro|zentrum|centrum|tsentr|центр|~中心|센터|センター|merkez
office|buro|buero|bureau d etudes|oficina|ofis|офис|ufficio
bureau|бюро|byuro|~총국|directorate|administration|general bureau|управление|дирекция
department|dept|division|div|departamento|departement|abteilung|departament|департамент|отдел|部门|事业部|부서
ministry|ministerio|ministere|ministerium|ministerstvo|министерство|部委
agency|agent|agencia|agence|agentur|agentstvo|агентство|代理|대리점
organization|organisation|org|organizacion|organizatsiya|организация|组织|조직
authority|behorde
services=service|srvce|srvc|srvcs|svc|svcs|servicio|servizi|servizio|servico|dienst|dienste|dienstleistungen|dienstleistung|serv|servis|услуги|сервис|uslugi|~服务|서비스|サービス
systems=system|sys|sistema|sistemi|sistemas|systeme|система|~系统|시스템|システム
solutions=solution|soluciones|losungen|soluzioni|решение|решения|솔루션|ソリューション|解决方案
industry|industrial|ind|inds|indus|industria|industrie|industriya|industriale|industrielle|sanayi|san|промышленн|promyshlennyy|promyshlennaya|промышленность|индустрия|индастриз|~工业|~产业|~공업|~산업|gongeop|saneop|工業|産業|przemysl
factory|plant|mill|manufactory|usine|fabrik|werk|werke|fabrica|fabbrica|fabrika|zavod|kombinat|завод|комбинат|фабрика|~工厂|制造厂|~공장|gongjang|工場|works|zaklad|zaklady|tovarna
manufacturing|manufacture|manufacturer|mfg|mfr|manuf|mnfg|manufactura|fabrication|fabricacion|fertigung|proizvodstvo|производство|производственн|~制造|제조|jejo|製造|製作所|制作所|制品厂
products=product|prod|products|producto|productos|prodotti|produit|produkte|produkt|produkty|продукт|продукция|~产品|~制品|~用品|제품
production|produccion|produktion|produzione|producciones|~생산|生产
development|dev|devel|devt|desarrollo|developpement|entwicklung|entwicklungs|razvitie|развитие|девелопмент|~开发|~发展|~개발|gaebal|開発
management|mgmt|mgt|mngt|gestion|gestao|verwaltung|~管理|~관리|gwanri
investment|invest|inv|investor|inversion|inversiones|investissement|investissements|investimenti|investimentos|investitsii|инвестиции|инвестиционн|beteiligungs|beteiligung|beteiligungen|~投资|创投|~투자
commercial|commerce|comml|comercial|comercio|commerciale|business|handels|kommerz|коммерческ|kommercheskiy|~商务|~商业|~상업|商業|ticaret|tic
consulting|consultant|consultancy|consult|advisor|adviser|advisory|beratung|conseil|consultoria|consulenza|консалтинг|~咨询|顾问|컨설팅|コンサルティング
network|netz|reseau|сеть|~网络|네트워크
partners=partner|partnership|socios|партнер
brothers=brother|bros|hermanos|freres|gebruder|gebrueder|fratelli|irmaos|兄弟|sons|hijos|fils|sohne|soehne|figli|filhos
joint-venture=joint venture|jv|jvc|~合资|~合营|합영|hapyong|합작|совместное предприятие
cooperation|cooperacion|kooperation|zusammenarbeit|сотрудничество|合作|협력
economic|economy|econ|economico|economique|wirtschafts|ekonomicheskiy|экономическ|~经济|~경제|gyeongje|経済
foreign|external|overseas|exterior|exteriores|vneshniy|внешн|对外|~海外|~대외|daeoe
joint
headquarters|hq|head office|总部|본사|总局
exhibition|expo|messe|~展览|전시
project|proyecto|projekt|项目|проект
military|army|defense|defence|militar|voennyy|военн|оборонн|军事|国防|군사|국방
government|govt|gobierno|gouvernement|regierung|правительство|政府|정부
people|peoples|народн|人民|~인민
republic|republica|republique|republik|republika|республика|共和国|공화국
shop|store|tienda|loja|магазин|商店|~상점|boutique|магазины
professional|professionnel|专业
special|specialized|spezial|специальн|특수
integrated|integration|комплексн
supply|supplier|supplies|suministros|供应|~供应链|supply chain|공급|snab|снаб|снабжение
quality|质量
team|crew
online|web|internet|互联网|интернет|인터넷
`;

/** Words for what a firm deals in. */
export const INDUSTRY_WORDS = `
trading|trade|trader|trdg|tdg|trad|handel|handelsgesellschaft|handelshaus|negoce|trading house|torgovyy|torgovyi|torgovaya|торгов|торговля|треидинг|torgovlya|торговыи дом|torgovyy dom|torgovyi dom|handlowa|handlowy|~贸易|~商贸|~外贸|~经贸|商社|商事|贸易行|~무역|~상사|muyeok|貿易|交易
import-export=import export|imp exp|impex|import and export|imports and exports|export import|export and import|imp and exp|impandexp|импэкс|импекс|eximport|exim|импорт экспорт|экспорт импорт|进出口|出入口|~jin chu kou|수출입|suchulip|suchurip|輸出入|ithalat ihracat|importacion exportacion
import|imp|imports|importer|importacion|importadora|importador|импорт|进口|~jin kou|수입|ithalat
export|exp|exports|exporter|exportacion|exportadora|экспорт|出口|~chu kou|수출|suchul|ihracat
e-commerce=e commerce|ecommerce|ecom|electronic commerce|e business|~电子商务|~电商|전자상거래
shipping|shpg|ship|maritime|marine|shipowner|shipbroker|navigation|naviera|navegacion|armement|reederei|schiffahrt|schifffahrt|sudokhodnaya|судоходн|шиппинг|морск|~航运|~海运|~船务|船舶|船运|~해운|海運|선박|solbak|denizcilik
shipyard|shipbuilding|astillero|werft|судостроительн|~造船|조선소
airline|airway|air|aviacompany|aerolinea|aerolineas|lineas aereas|luftfahrt|fluggesellschaft|авиакомпания|авиалинии|aviakompaniya|avialinii|~航空|~항공|hangkong|havayollari|hava yollari
aviation|aircraft|avia|aviatsiya|авиация|авиационн|aviatsionnyy
space=aerospace|航天|航空航天|우주|space
bank|banking|banco|banque|banca|bankas|banka|banko|bankasi|банк|~银行|商业银行|~은행|eunhaeng|銀行
insurance|assurance|seguros|versicherung|versicherungs|assurances|assicurazioni|sigorta|страхование|страхов|strakhovanie|insur|~保险|~보험|boheom|保険
finance|financial|financing|fin|finanz|finanzas|finanziaria|financiera|finans|финанс|финансов|credit|kredit|~金融|财务|融资|~금융|geumyung
leasing|租赁
capital|kapital|资本
securities|证券
oil|petrol|oils|erdol|нефть|нефтян|neft|neftyanaya|olie|huile|naft
petroleum|petro|petroleos|petrole|petrolera|petroleo|~石油|원유|석유|sokyu|seokyu
petrochemical|petrochem|нефтехимическ|нефтехим|~石化|石油化工|petroquimica
gas|gaz|газ|газов|~燃气|天然气|가스
energy|energia|energie|energiya|энергия|энергетик|энергетическ|enerji|~新能源|~能源|에너지|エネルギー|renewable
solar|光伏|~太阳能
power|electric power|elektroenergetika|~电力|전력|chonryok|jeonryeok|電力
nuclear|atomic|원자력
chemical|chem|chemistry|chemie|quimica|quimicos|chimie|chimique|chimica|kimya|химическ|khimicheskiy|химия|химпром|~化工|~化学|~화학|化学工業
machinery|machine|machines|mach|maschinen|maschinenbau|maquinaria|macchine|makina|makine|mechanical|mechanics|машиностроительн|mashinostroitelnyy|машиностроение|машин|~机械|~机电|机床|~기계|gigye|機械
electronic|electronics|elektronik|elektronika|electronica|elettronica|electronique|elec|электроника|электронн|elektronnyy|~电子|~전자|jeonja|電子|エレクトロニクス
electric|electrical|elektrik|elektro|electrica|electrique|elettrica|электрическ|~电气|电器|电工|~전기|jeongi|電気|電機
appliance|home appliance|~家电|가전
technology|tech|science and technology|science technology|sci and tech|sci tech|technologie|technological|technical|technic|technique|tecnologia|tecnologias|tecnica|technik|technika|tekhnologiya|tekhnologii|tehnologii|teknoloji|teknologi|технология|технологии|техническ|~科技|~技术|~기술|gisul|技術|テクノロジー
science|scientific|ciencia|wissenschaft|nauka|научн|nauchnyy|科学|~과학|gwahak|high tech|hi tech|hitech
information|info|informatics|informatik|informatique|informatica|~信息|资讯|~정보|jeongbo|情報|информационн|информатика
communication|comm|comms|comunicacion|comunicaciones|comunicazioni|kommunikation|связь|коммуникации|~通信|~通讯|~통신
telecom|telecoms|telecomm|telecommunication|telekom|telecomunicaciones|telecommunications|телеком|телекоммуникации|~电信|telephone|mobile|wireless|전화
textile|texti|textil|textilien|tessile|tekstil|текстиль|текстильн|~纺织|织造|布业|丝绸|~방직|bangjik|~섬유|繊維|weaving|spinning|yarn|fabric|silk|编织
knitting|~针织|针纺织|~편직|knit|knitwear
garment|clothing|clothes|apparel|wear|sportswear|fashion|dress|costume|uniform|outerwear|menswear|womenswear|confeccion|confecciones|bekleidung|moda|vetement|vetements|abbigliamento|ropa|giyim|konfeksiyon|одежда|швеин|shveynaya|odezhda|~服装|~服饰|~制衣|~时装|服飾|成衣|~의류|~피복|衣料|アパレル|tailor
shoes=shoe|footwear|calzado|schuh|schuhe|chaussures|calzature|обувь|обувн|~鞋业|制鞋|~신발
leather|cuero|leder|pelletteria|кожа|кожевенн|~皮革|~皮具|~箱包|가죽
food|foods|foodstuff|alimentos|alimentaria|alimentari|lebensmittel|nahrungsmittel|aliments|agroalimentaire|gida|продовольственн|пищев|продукты питания|prodovolstvennyy|~食品|餐饮|~식품|~식료|식료품|sikryop|食糧
seafood|sea food|marine products|aquatic|aquatic products|mariscos|frutos del mar|~水产|~海产|~海鲜|海产品|水产品|~수산물|~수산|水産|haisan|морепродукты
fishery|fishing|fish|fisherie|pesca|pesquera|peche|fischerei|рыболовн|рыбн|rybolovnyy|~渔业|远洋渔业|~어업|eoeop|漁業
agriculture|agricultural|agro|agri|farm|farming|agricola|landwirtschaft|agricole|аграрн|сельскохозяйственн|agrarnyy|tarim|~农业|农产品|种植|农牧|~농업|nongeop|農業|seed
livestock|养殖|畜牧|축산
forestry|timber|wood|wooden|lumber|lesopromyshlennyy|лесн|лес|madera|holz|bois|legno|~木业|~林业|木材|木制品|~림업|임업|목재
ginseng|~인삼|高丽参|~人参|женьшень|홍삼
medicine=medical|medicine|medic|med|medizin|medizintechnik|medico|medica|medicale|медицинск|медицина|meditsinskiy|~医疗|医学|医疗器械|~의료|의학|医療
health|healthcare|保健|~健康|건강
hospital|clinic|医院|병원
pharmaceutical|pharma|pharm|pharmacy|drug|farmaceutica|farma|pharmazeutische|pharmazie|farmaceutici|ilac|фармацевтическ|фарм|фарма|farmatsevticheskiy|~医药|~制药|~药业|药品|生物制药|~제약|의약품|jeyak|製薬|薬品
biotechnology|biotech|bio|biotecnologia|биотехнология|~生物|~生物科技|生物技术|생물|バイオ
construction|const|constr|constn|construcciones|construccion|constructora|construtora|bau|bauunternehmen|hochbau|tiefbau|batiment|costruzioni|edil|budowlane|stroitelstvo|stroitelnyy|stroy|строительн|строительство|строи|insaat|~建筑|~建设|~建工|~건설|~건축|kon sol|geonseol|建設|contracting|contractor|building|bldg|builder|civil engineering
building-materials=建材
decoration|decor|interior|renovation|~装饰|装修|장식
real-estate=real estate|realty|property|propertie|immobilien|inmobiliaria|immobilier|immobiliare|imobiliaria|immo|emlak|gayrimenkul|недвижимость|~房地产|~置业|地产|物业|부동산|不動産
engineering|eng|engg|engr|engrg|engineer|ingenieria|ingenieur|ingenieure|ingenierie|ingegneria|engenharia|muhendislik|инжиниринг|инженерн|inzhiniring|~工程|~공학|공정
design|diseno|дизаин|dizayn|~设计|설계|디자인|sol gye|tasarim|architect|architecture|architectural
mining|mine|minera|mineria|bergbau|mines|madencilik|maden|gornyy|горн|горнодобывающ|~矿业|采矿|~광업|~광산|gwangeop|鉱業
mineral|minerals|ore|minerales|минерал|~矿产|矿石|~광물|magnesia|magnesite
metal|metals|metall|metallurgy|metallurgical|metallic|metalurgica|metaux|metalli|metalurji|металл|металлургическ|metallurgicheskiy|~金属|~冶金|有色金属|~금속|야금|geumsok|金物|nonferrous
hardware|~五金
steel|stahl|acero|acier|acciaio|staal|celik|iron|iron and steel|сталь|стальн|stal|~钢铁|~钢材|钢构|제철|제강|~강철|jechol|鉄鋼|製鉄|製鋼
gold=gold and silver|bullion|黄金|贵金属|precious metal
aluminium|aluminum|~铝业|알루미늄|алюминии
coal|kohle|charbon|carbon|carbones|уголь|угольн|ugol|ugolnyy|~煤炭|煤业|煤矿|~석탄|탄광|sokthan|seoktan
cement|zement|cemento|cimento|ciment|цемент|水泥|시멘트
ceramics=ceramic|ceramics|porcelain|ceramica|keramik|керамика|~陶瓷|도자기|도예|keramika
glass|glas|vidrio|verre|стекло|~玻璃|유리
logistics=logistic|logistics|logistica|logistik|logistique|lojistik|логистика|логистик|logistika|~物流|供应链管理|~물류|ロジスティクス|spedition|ekspeditsiya
warehouse|warehousing|~仓储|storage
freight|fret|forwarder|forwarding|cargo|express|~货运|货代|~快递|速递|화물|택배|courier|delivery|carga|gruz|грузов|shippers
transport|transportation|transp|trans|transporte|transportes|trasporti|transporter|spedizioni|verkehr|nakliyat|tasimacilik|транспорт|транспортн|transportnyy|~运输|交通|~운수|~수송|~교통|運輸|運送|transit
port|ports|puerto|порт
railway|rail|bahn|железнодорожн|铁路|철도|cholto|cheoldo
auto|automobile|automotive|autos|vehicle|car|cars|motor|motors|truck|automovil|automotriz|fahrzeug|otomotiv|авто|автомобильн|~汽车|车业|汽配|~자동차|jadongcha|自動車|auto parts|spare part
tyres=tire|tyre|轮胎
bicycle|bike|cycle|~自行车|자전거
software|softwares|soft|программное обеспечение|~软件|소프트웨어|プログラム|ソフトウェア
games=game|games|gaming|~游戏|게임
data|~数据
computer=computing|computer|computers|~计算机|~电脑|콤퓨터|컴퓨터|コンピュータ|компьютер
media|medios|medien|медиа|~传媒|媒体|매체|미디어|メディア
advertising|advertisement|ads|~广告|광고|publicidad|werbung|реклама|publicity
broadcasting|television|tv|radio|广播|电视|방송|telekanal|телеканал
film|films|movie|cinema|pictures|кино|~影视|~电影|~영화|yeonghwa|映画
animation|cartoon|~动漫|动画|만화영화|~만화|애니메이션|アニメ|アニメーション
publishing|publisher|publication|press|editorial|verlag|edition|editions|izdatelstvo|издательство|~出版|~출판|book|books
news|newspaper|新闻|报社
printing|print|imprenta|druck|druckerei|imprimerie|tipografia|типография|~印刷|印务|~인쇄|in an|пакет
packaging|package|~包装|포장|упаковка|ambalaj|packing
paper|papier|papel|бумага|纸业|造纸|제지|kagit
studio|studios|estudio|atelier|студия|~工作室|~창작사|스튜디오|スタジオ|photo|photography|摄影
culture|cultural|cultura|kultur|культура|культурн|~文化|~문화
art|arts|arte|kunst|artistic|искусство|художественн|~艺术|美术|~예술|~미술|美術|芸術
gifts=gift|gifts|~礼品|기념품|souvenir
crafts=~工艺|~工艺品|~공예|craft|crafts|handicraft|handicrafts
furniture|mobel|moebel|muebles|meubles|mobili|mobilya|moveis|мебель|mebel|meble|~家具|家居|家私|~가구|gagu
household|homeware|居家|~日用品|~百货|일용품|잡화
toy|toys|juguete|juguetes|spielzeug|spielwaren|jouet|jouets|giocattoli|oyuncak|игрушка|игрушки|~玩具|~완구|장난감|おもちゃ
jewellery|jewelry|jewelery|jewel|joyeria|joyas|schmuck|bijoux|bijouterie|gioielli|kuyumculuk|ювелирн|~珠宝|~首饰|饰品|~shi pin jia gong|~보석|귀금속|宝石|diamond
watches=watch|watches|clock|手表|钟表|timepiece
cosmetics=cosmetic|cosmetics|beauty|cosmetica|cosmeticos|kosmetik|kosmetika|cosmetique|cosmetiques|cosmetici|kozmetik|косметика|~化妆品|~美容|~美妆|日化|~화장품|미용|化粧品|skincare|perfume|parfum|fragrance
lashes=lash|lashes|eyelash|eyelashes|假睫毛|속눈썹
hair|wig|wigs|~假发|发制品|가발
beer|brewery|breweries|brewing|brauerei|bier|cerveza|cerveceria|biere|brasserie|birra|birrificio|pivovar|пиво|пивоваренн|pivo|pivovarennyy|~啤酒|~酒业|酿酒|~맥주|maekju|ビール|麦酒
liquor|wine|spirit|winery|vino|vinos|wein|vin|bodega|vodka|distillery|distilling|вино|спирт|白酒|葡萄酒|酒厂|소주
beverage|drink|drinks|~饮料|~음료|bebidas|getranke|напитки
tobacco|tabak|tabac|tabaco|tutun|табак|табачн|cigarette|cigarettes|~烟草|~담배|연초
tea|tee|chai|~茶业|茶叶
coffee|cafe|kaffee|咖啡|커피|コーヒー
restaurant|catering|ресторан|餐厅|식당|sikdang
tourism=reisen|tourism|tourist|travel|tour|tours|turismo|viajes|voyages|turizm|туризм|туристическ|~旅游|~旅行社|~관광|려행사|여행사|kwan gwang|観光|旅行
hotel|hotels|hospitality|resort|гостиница|~酒店|~饭店|宾馆|호텔|otel
medical-equipment=medical equipment|medical device|medical instrument
instrument|instruments|instrument making|instrumentation|приборостроительн|priborostroitelnyy|приборостроение|прибор|~仪器|~仪表|기구|계기|measuring
optics=optical|optics|optik|光学|光电|оптическ|광학
equipment|equip|eqpt|equipt|equipo|equipos|equipement|equipements|ausrustung|ausrustungen|anlagen|anlagenbau|geraete|gerate|apparate|attrezzature|ekipman|оборудование|oborudovanie|~设备|~装备|器材|~설비|seolbi|設備|bearing|轴承|valve|pump
tools=tool|tools|tooling|herramientas|werkzeug|werkzeuge|инструмент|工具|模具|~mo ju|mould|mold
materials=material|materials|matl|mtl|materiales|materialien|werkstoffe|materiaux|materiali|материал|материалы|~材料|新材料|物资|자재|재료|chaejae|jajae|資材|raw material|rare earth|rare metal
plastic|plastics|plastico|plasticos|kunststoff|kunststoffe|plastik|plastique|plastiques|пластик|~塑料|~塑胶|橡塑|수지|비닐|プラスチック
rubber|caucho|gummi|~橡胶|고무|резина
security|safety|seguridad|sicherheit|securite|sicurezza|guvenlik|безопасность|охрана|охранн|安全|~安防|경비|보안|lock|锁业
education|educational|training|educacion|bildung|formation|egitim|образование|учебн|~教育|培训|~교육|gyoyuk
sports=sport|sports|sporting|deporte|deportes|spor|спорт|спортивн|~体育|~运动|~체육|che yuk|スポーツ|outdoor|outdoors|~户外|fitness
environment|environmental|umwelt|ecology|ecological|eco|~环保|环境|生态|~환경|экологическ|recycling|waste|再生资源|water treatment
lighting|light|led|lamp|iluminacion|beleuchtung|leuchten|eclairage|illuminazione|aydinlatma|светотехника|~照明|~灯饰|~灯具|조명
battery|batterie|bateria|batterien|аккумулятор|~电池|배터리|전지|batarya
semiconductor|microelectronics|chip|~半导体|集成电路|微电子|반도체|микроэлектроника
precision|~精密|정밀|prazision
digital|smart|intelligent|automation|robotics|robot|~数码|~智能|~自动化|자동화|디지털|스마트|цифров
petfood=pet|pets|~宠物|애완
baby|kids|children|infant|~母婴|儿童|婴儿|아동|유아
labour|labor|manpower|workers|employment|human resource|recruitment|~劳务|人力资源|~로동|노동|대외건설|crew management|manning|staffing
legal-services=law|legal|lawyer|attorney|solicitors|abogados|rechtsanwalte|律师|律师事务所|юридическ|법률
accounting|audit|auditor|会计
`;

/** Small words without weight, and the words for a firm that any firm may bear inside its name. */
export const STOP_WORDS = `
company|compania|compagnie|companhia|kompaniya|kompanija|компания|~公司|~회사|会社|firm|firma|фирма|sirket|sirketi|cong ty
corporation|корпорация|korporatsiya|~총회사
the
of|de|du|des|del|dei|degli|della|delle|dello|di|da|dos|das|van|von|der|den|dem|zu|vom|zum|ul
and|und|et|y|e|ed|og|och|ve|i|и|та|与|和|및|와|与其
for|fur|para|pour|per|voor|dlya|для|за
la|le|les|los|las|il|gli|el|os|het|die
al
in|fi|im|at|on|by|to|with|from|a|an|na|po|в|на|по|с|a la|aux|au|mit|bei
`;

/** Titles before a ship's or a person's name. */
export const ROLE_WORDS = `
ship=mv|mt|ss|mts|fv|motor vessel|motor tanker|steamship|vessel|м в|тх
mr|mister|herr|monsieur|senor|mrs|ms|madame
dr|doctor|prof|professor
`;
