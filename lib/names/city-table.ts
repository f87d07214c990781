// Cities and provinces, written like the countries of place-table.ts.

/** Chinese provinces and cities that firms and sellers name: pinyin by syllables, then the characters. */
export const CHINESE_PLACES =
  'an hui安徽,fu jian福建,gan su甘肃,guang dong广东,guang xi广西,gui zhou贵州,hai nan海南,he bei河北,he nan河南,hei long jiang黑龙江,hu bei湖北,hu nan湖南,' +
  'ji lin吉林,jiang su江苏,jiang xi江西,liao ning辽宁,nei meng gu内蒙古,ning xia宁夏,qing hai青海,shan dong山东,shan xi山西,shaan xi陕西,si chuan四川,xi zang西藏,' +
  'xin jiang新疆,yun nan云南,zhe jiang浙江,bei jing北京,tian jin天津,shang hai上海,chong qing重庆,shen zhen深圳,guang zhou广州,dong guan东莞,fo shan佛山,' +
  'zhong shan中山,zhu hai珠海,hui zhou惠州,shan tou汕头,jie yang揭阳,chao zhou潮州,jiang men江门,zhan jiang湛江,zhao qing肇庆,mei zhou梅州,qing yuan清远,' +
  'shan wei汕尾,mao ming茂名,yang jiang阳江,shao guan韶关,he yuan河源,yun fu云浮,pu ning普宁,yi wu义乌,hang zhou杭州,ning bo宁波,wen zhou温州,jin hua金华,' +
  'tai zhou台州,shao xing绍兴,jia xing嘉兴,hu zhou湖州,li shui丽水,qu zhou衢州,zhou shan舟山,yong kang永康,dong yang东阳,ci xi慈溪,yu yao余姚,rui an瑞安,' +
  'zhu ji诸暨,hai ning海宁,tong xiang桐乡,pu jiang浦江,xia men厦门,fu zhou福州,quan zhou泉州,jin jiang晋江,shi shi石狮,zhang zhou漳州,pu tian莆田,' +
  'ning de宁德,san ming三明,long yan龙岩,nan ping南平,nan an南安,nan jing南京,su zhou苏州,wu xi无锡,chang zhou常州,nan tong南通,yang zhou扬州,xu zhou徐州,' +
  'yan cheng盐城,zhen jiang镇江,lian yun gang连云港,huai an淮安,su qian宿迁,kun shan昆山,zhang jia gang张家港,chang shu常熟,jiang yin江阴,yi xing宜兴,' +
  'dan yang丹阳,qing dao青岛,ji nan济南,yan tai烟台,wei hai威海,wei fang潍坊,lin yi临沂,zi bo淄博,ri zhao日照,ji ning济宁,tai an泰安,de zhou德州,liao cheng聊城,' +
  'he ze菏泽,bin zhou滨州,zao zhuang枣庄,rong cheng荣成,ping du平度,jiao zhou胶州,hu lu dao葫芦岛,dan dong丹东,da lian大连,shen yang沈阳,an shan鞍山,fu shun抚顺,' +
  'ben xi本溪,jin zhou锦州,ying kou营口,fu xin阜新,liao yang辽阳,pan jin盘锦,tie ling铁岭,chao yang朝阳,dong gang东港,feng cheng凤城,zhuang he庄河,' +
  'chang chun长春,yan ji延吉,hun chun珲春,yan bian延边,tong hua通化,bai shan白山,ji an集安,tu men图们,dun hua敦化,long jing龙井,he long和龙,si ping四平,song yuan松原,bai cheng白城,' +
  'chang bai长白,lin jiang临江,ha er bin哈尔滨,da qing大庆,qi qi ha er齐齐哈尔,mu dan jiang牡丹江,jia mu si佳木斯,sui fen he绥芬河,shi jia zhuang石家庄,bao ding保定,tang shan唐山,' +
  'lang fang廊坊,cang zhou沧州,xing tai邢台,han dan邯郸,qin huang dao秦皇岛,zhang jia kou张家口,heng shui衡水,cheng de承德,bai gou白沟,zheng zhou郑州,luo yang洛阳,' +
  'xu chang许昌,nan yang南阳,shang qiu商丘,xin xiang新乡,jiao zuo焦作,an yang安阳,zhou kou周口,zhu ma dian驻马店,kai feng开封,xin yang信阳,ping ding shan平顶山,' +
  'wu han武汉,xiang yang襄阳,yi chang宜昌,huang shi黄石,jing zhou荆州,shi yan十堰,xiao gan孝感,huang gang黄冈,chang sha长沙,zhu zhou株洲,xiang tan湘潭,heng yang衡阳,' +
  'shao yang邵阳,yue yang岳阳,chang de常德,yi yang益阳,yong zhou永州,lou di娄底,he fei合肥,wu hu芜湖,beng bu蚌埠,huai nan淮南,fu yang阜阳,bo zhou亳州,lu an六安,an qing安庆,' +
  'chu zhou滁州,su zhou宿州,ma an shan马鞍山,nan chang南昌,jiu jiang九江,gan zhou赣州,shang rao上饶,ji an吉安,yi chun宜春,jing de zhen景德镇,xin yu新余,' +
  'cheng du成都,mian yang绵阳,de yang德阳,xi an西安,xian yang咸阳,bao ji宝鸡,tai yuan太原,da tong大同,lan zhou兰州,xi ning西宁,yin chuan银川,wu lu mu qi乌鲁木齐,' +
  'hu he hao te呼和浩特,bao tou包头,chi feng赤峰,kun ming昆明,gui yang贵阳,zun yi遵义,nan ning南宁,gui lin桂林,liu zhou柳州,bei hai北海,wu zhou梧州,dong xing东兴,hai kou海口,' +
  'san ya三亚,la sa拉萨,pu dong浦东,bao an宝安,long gang龙岗,long hua龙华,fu tian福田,luo hu罗湖,nan shan南山,bai yun白云,tian he天河,pan yu番禺,hua du花都,yue xiu越秀,' +
  'hai zhu海珠,nan hai南海,shun de顺德,xin hui新会,chang an长安,hu men虎门,xi hu西湖,yu hang余杭,xiao shan萧山,bin jiang滨江,ji mei集美,si ming思明,hu li湖里';

/** Other cities in which firms of the lists and their partners sit. */
export const CITIES = `
pyongyang|pyong yang|phyongyang|pyeongyang|pingyang|pyungyang|평양|пхеньян|平壤|~ping rang|平壌
kaesong|gaeseong|kaeseong|개성|开城
nampo|nampho|남포|南浦
wonsan|원산|元山
hamhung|hamheung|함흥|咸兴
chongjin|cheongjin|ch ongjin|청진|清津
sinuiju|shinuiju|sineuiju|신의주|新义州
rason|raseon|rajin|najin|rajin sonbong|sonbong|라선|라진|罗先|罗津
haeju|해주|海州
sariwon|사리원
hungnam|heungnam|흥남
hyesan|혜산
kanggye|강계
hoeryong|회령
seoul|서울|首尔|서울시|сеул
busan|pusan|부산|釜山
incheon|inchon|인천|仁川
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
taipei|台北|~tai bei
kaohsiung|高雄
ulaanbaatar|ulan bator|улаанбаатар
sydney
melbourne
`;
