// Cities and provinces, written like the countries of place-table.ts.

/** Chinese provinces and cities that firms and sellers name: the characters, behind their pinyin where it is not as they are read. */
export const CHINESE_PLACES =
  '安徽,福建,甘肃,广东,广西,贵州,海南,河北,河南,黑龙江,湖北,湖南,' +
  '吉林,江苏,江西,辽宁,内蒙古,宁夏,青海,山东,山西,shaan xi陕西,四川,西藏,' +
  '新疆,云南,浙江,北京,天津,上海,重庆,深圳,广州,dong guan东莞,佛山,' +
  '中山,珠海,惠州,汕头,揭阳,潮州,江门,湛江,肇庆,梅州,清远,' +
  '汕尾,茂名,阳江,韶关,河源,云浮,普宁,义乌,杭州,宁波,温州,金华,' +
  '台州,绍兴,嘉兴,湖州,丽水,衢州,舟山,永康,东阳,慈溪,余姚,瑞安,' +
  '诸暨,海宁,桐乡,浦江,厦门,福州,泉州,晋江,石狮,漳州,莆田,' +
  '宁德,三明,龙岩,南平,南安,南京,苏州,无锡,常州,南通,扬州,徐州,' +
  '盐城,镇江,连云港,淮安,宿迁,昆山,张家港,常熟,江阴,宜兴,' +
  '丹阳,青岛,济南,烟台,威海,潍坊,临沂,淄博,日照,济宁,泰安,德州,聊城,' +
  '菏泽,滨州,枣庄,荣成,平度,胶州,葫芦岛,丹东,大连,沈阳,鞍山,抚顺,' +
  '本溪,锦州,营口,阜新,辽阳,盘锦,铁岭,朝阳,东港,凤城,庄河,' +
  '长春,延吉,hun chun珲春,延边,通化,白山,集安,图们,敦化,龙井,和龙,四平,松原,白城,' +
  '长白,临江,哈尔滨,大庆,齐齐哈尔,牡丹江,佳木斯,绥芬河,石家庄,保定,唐山,' +
  '廊坊,沧州,邢台,邯郸,秦皇岛,张家口,衡水,承德,白沟,郑州,洛阳,' +
  '许昌,南阳,商丘,新乡,焦作,安阳,周口,驻马店,开封,信阳,平顶山,' +
  '武汉,襄阳,宜昌,黄石,荆州,十堰,孝感,黄冈,长沙,株洲,湘潭,衡阳,' +
  '邵阳,岳阳,常德,益阳,永州,娄底,合肥,芜湖,beng bu蚌埠,淮南,阜阳,亳州,六安,安庆,' +
  '滁州,宿州,马鞍山,南昌,九江,赣州,上饶,吉安,宜春,景德镇,新余,' +
  '成都,绵阳,德阳,西安,咸阳,宝鸡,太原,大同,兰州,西宁,银川,乌鲁木齐,' +
  '呼和浩特,包头,赤峰,昆明,贵阳,遵义,南宁,桂林,柳州,北海,梧州,东兴,海口,' +
  '三亚,拉萨,浦东,宝安,龙岗,龙华,福田,罗湖,南山,白云,天河,番禺,花都,越秀,' +
  '海珠,南海,顺德,新会,长安,虎门,西湖,余杭,萧山,滨江,集美,思明,湖里';

/** Other cities in which firms of the lists and their partners sit. */
export const CITIES = `
pyongyang|pyong yang|phyongyang|pyeongyang|pingyang|pyungyang|평양|пхеньян|~平壤|平壌
kaesong|gaeseong|kaeseong|개성|开城
nampo|nampho|남포|南浦
wonsan|원산|元山
hamhung|hamheung|함흥|咸兴
chongjin|cheongjin|ch ongjin|청진|清津
sinuiju|shinuiju|sineuiju|신의주|新义州
rason|raseon|najin|rajin sonbong|sonbong|라선|~라진|罗先|罗津
haeju|해주|海州
sariwon|사리원
hungnam|heungnam|흥남
hyesan|혜산
kanggye|강계
hoeryong|회령
seoul|서울|首尔|서울시|сеул
busan|~부산|釜山
incheon|~인천|仁川
moscow|moskva|mosco|москва|московск|moskovskiy|moskovskaya|莫斯科|모스크바
spb=saint petersburg|st petersburg|sankt peterburg|petersburg|санкт петербург|圣彼得堡
vladivostok|владивосток|海参崴|울라지보스또크
khabarovsk|хабаровск|хабаровскии
novosibirsk|новосибирск
yekaterinburg|ekaterinburg|екатеринбург
sakhalin|сахалин
primorye=primorskiy|primorye|приморскии|приморье
siberia|siberian|сибирь|сибирск|sibir|sibirskiy
ural|uralsk|урал|уральск
kyiv|kiev|киев|київ
minsk|минск
almaty|алматы
tashkent|ташкент
tehran|teheran|тегеран
isfahan|esfahan
shiraz
tabriz
damascus
beirut
baghdad
dubai|迪拜
abu-dhabi=abu dhabi
sharjah
doha
riyadh
jeddah
istanbul|стамбул
ankara
london|londres|伦敦
paris
berlin
frankfurt
hamburg
munich|munchen
vienna|wien
zurich
geneva|geneve
milan|milano
rome=roma
madrid
barcelona
lisbon|lisboa
amsterdam
rotterdam
brussels|bruxelles
antwerp|antwerpen
warsaw|warszawa
prague|praha
budapest
bucharest|bucuresti
sofia
athens
new-york=new york|nyc|纽约
los-angeles=los angeles
chicago
california
florida
texas
san-francisco=san francisco
toronto
vancouver
sao-paulo=sao paulo
buenos-aires=buenos aires
bogota
lima
caracas
havana|habana
cairo
lagos
nairobi
johannesburg
windhoek
mumbai|bombay
delhi|new delhi
kolkata|calcutta
chennai|madras
karachi
lahore
dhaka
bangkok|曼谷
hanoi|ha noi
saigon=ho chi minh city|ho chi minh|hcmc|saigon|sai gon
phnom-penh=phnom penh
yangon|rangoon
kuala-lumpur=kuala lumpur
penang
jakarta
surabaya
manila
tokyo|东京|東京|토쿄
osaka|大阪
kobe|神户|神戸
nagoya|名古屋
yokohama|横滨|横浜
niigata|新潟
taipei|~台北
kaohsiung|高雄
ulaanbaatar|ulan bator|улаанбаатар
sydney
melbourne
`;
