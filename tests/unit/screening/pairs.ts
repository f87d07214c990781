// Pairs of invented names by what makes them hard: those that mean one firm, and those that look alike and do not.

/** One class: 'asked | listed' a line. */
export interface PairSet {
  readonly same: string;
  readonly other: string;
}

/** The pairs by class. */
export const PAIRS: Readonly<Record<string, PairSet>> = {
  spelling: {
    same: `
Halvorsen Shiping Company | Halvorsen Shipping Co.
Petrochem Novarossia | Petrokhem Novarossiya
Karimov Souq Trading | Karimov Suq Trading
Al-Rashidi Exchange | Al-Rashidy Exchange
Jihad al-Bina Society | Jihad al-Binaa Society
Ekhtiar Qeshm Shipping | Ekhtiyar Gheshm Shipping
Vesselinov Metall OOO | Veselinov Metal OOO
Mahmoudi Brothers Textile | Mahmudi Brothers Textile
Khalid bin Darnah Foundation | Khaled bin Derna Foundation
Fitzwaren Logistcs Ltd | Fitzwaren Logistics Ltd
Revolutionary Harbour Guard | Revolution Harbour Guards
Sarhadi Managing Company | Sarhadi Management Company
Tashkurgan Minerals | Tashqurghan Minerals
Zhemchuzhina Yuga | Zhemchuzina Yuga`,
    other: `
Kova | Kove
ABX Company | ABY Company
Lady Morna | Lady Fenna
Marlin Textiles | Merlot Textiles
Constructora KLP | Constructora KLT
Bonado | Monaco
Sabina Foods | Sabrosa Foods
Tarim Shipping | Taron Shipping
Hesperia Capital | Hyperion Capital
Delta Orlan | Delta Urals`,
  },
  spacing: {
    same: `
Sun Rise Garments Ltd | Sunrise Garments Limited
AlBarakat Textiles | Al-Barakat Textiles
Gold Mark Electronics | Goldmark Electronics
Alnahda Charity | Al Nahda Charity
Nam Hae Gang Corporation | Namhaegang Trading Corporation
Mar Azul Pesca SA | Marazul Pesca SA
Blue-Wave Shipping | Bluewave Shipping
V E G A Instruments | VEGA Instruments
Qeshm Star Kish Cooperative | Starkish Cooperative Qeshm
Tele Nordika Network | Telenordika Network`,
    other: `
Sun Rise Garments Ltd | Sunset Garments Limited
Mar Azul Pesca | Mar Rojo Pesca
Ya Karim (UK) Limited | Yakarim Industries Group
Al Nahda Charity | Al Nahar Charity
Gold Mark Electronics | Goldman Electronics`,
  },
  order: {
    same: `
Textiles Marovo GmbH | Marovo Textiles GmbH
Shenyang Haigong Machinery | Haigong Machinery Shenyang
Bank of Northland Trade | Northland Trade Bank
Severny Les Zavod | Zavod Severny Les
Trading Kolibri Dalian Co Ltd | Dalian Kolibri Trading Co Ltd
Vostok Marine Agency | Marine Agency Vostok
Mirador Hotel Group | Group Mirador Hotel`,
    other: `
Textiles Marovo GmbH | Marotti Textiles GmbH
Bank of Northland Trade | Southland Bank of Trade
Vostok Marine Agency | Marine Agency Zapad
Haigong Machinery Shenyang | Dalian Haitong Machinery
Mirador Hotel Group | Group Miramar Hotel`,
  },
  'legal form': {
    same: `
Velmora Aktiengesellschaft | Velmora AG
OOO Severny Les | Severny Les LLC
Kalimata Jaya Tbk PT | PT Kalimata Jaya
Orsetti S.p.A. | Orsetti SpA
Haldane Pty. Ltd. | Haldane Pty Limited
Inmobiliaria Torrealta S.A. de C.V. | Inmobiliaria Torrealta SA de CV
Dalian Wanfeng Co., Ltd. | Dalian Wanfeng
Zapadnaya Verf OAO | Zapadnaya Verf Open Joint Stock Company
SIA Zelta Rieksts | Zelta Rieksts
Bedford Harvest Inc | Bedford Harvest Incorporated
Nahr al-Fidda S.A.L. | Nahr al-Fidda SAL
Orlovka LLC | Limited Liability Company Orlovka`,
    other: `
UAB Varpas | UAB Medis
PT Surya Tbk | PT Bulan Tbk
SIA Vitols | SIA Berzins
ANO Severny Les | OOO Severny Les
Nordbank AG | Nordbank GmbH
Fundacion Cafetal | C.I. Cafetal S.A.S.
OOO Kedr | OOO Klen`,
  },
  abbreviation: {
    same: `
Marovo Intl Trdg Co | Marovo International Trading Company
Hanbit Elec Mfg | Hanbit Electronics Manufacturing
Tarkanov Dev Corp | Tarkanov Development Corporation
Orlitz Eng & Constr | Orlitz Engineering and Construction
Nordhavn Imp Exp | Nordhavn Import Export
Selim Gen Trdg LLC | Selim General Trading LLC
CLF | Coastal Liberation Front
Varosha Tech Svcs | Varosha Technology Services
Univ of Marlau | University of Marlau`,
    other: `
CLX | Coastal Liberation Front
Marovo Intl Trdg Co | Maroni International Trading Company
ABM Corporation | AMB Corporation
V.Q.R. Trading | A.V.Q.R. Trading
V.Q.R. Garments | V.Q.N. Garments
KTS Holding | KTZ Holding
Univ of Marlau | University of Merano`,
  },
  script: {
    same: `
丹東海峰貿易有限公司 | 丹东海峰贸易有限公司
廣州昊天電子有限公司 | 广州昊天电子有限公司
ООО Берёзка | ООО Березка
ＫＯＬＩＢＲＩ Trading | Kolibri Trading
Kølibri Shipping | Kolibri Shipping
شركة النخلة | النخلة
ОАО «Северный Лес» | Открытое акционерное общество Северный Лес
ООО "Маровица" | OOO MAROVITSA
ПАО Уральские маровозы | JSC Uralskie Marovozy
LLC ORLITSKIY ZAVOD | ООО Орлицкий завод
Вереск Маркет | Veresk Market
Халворсен Конекс | Halvorsen Konex
Промышленная группа Вардань | Vardan Promyshlennaya Gruppa
Αφοί Μαρόβα | Afoi Marova
Orurittsu | オルリッツ
マロバ自動車株式会社 | Maroba Auto Co., Ltd.
BVQ汽车有限公司 | BVQ Auto Co Ltd
HK바르다가스 | HK Varda Gas`,
    other: `
丹東海峰貿易有限公司 | 丹东海洋贸易有限公司
ООО Берёзка | ООО Берёза Плюс
شركة النخلة | شركة الراية
ООО "Маровица" | OOO MARONEZH
ООО "Вер" | ООО "Вереск"
Орлицкий завод | Варданский завод
マロバ自動車 | キロタニ自動車
Вереск Банк | Veresk Shipping
Αφοί Μαρόβα | Afoi Kolia
广州昊天电子有限公司 | 广州昊宇电子有限公司
ОАО «Северный Лес» | ОАО «Северная Верфь»`,
  },
  pinyin: {
    same: `
guangzhoushihaotianfuzhuangyouxiangongsi | 广州市昊天服装有限公司
Dan Dong Hai Feng Mao Yi You Xian Gong Si | 丹东海峰贸易有限公司
Dandong Haifeng Trading Co Ltd | 丹东海峰贸易有限公司
ShenzhenShiChenGuangDianZiYouXianGongSi | 深圳市晨光电子有限公司
Ningbo Chenguang Stationery | Ning Bo Chen Guang Stationery
Shen Yang Hong Xiang Industry | Shenyang Hongxiang Industrial
Yiwu Shi Feng Niao Shang Mao | 义乌市蜂鸟商贸有限公司
Hao Tian Technology | 昊天科技`,
    other: `
Dan Dong Hai Feng Mao Yi You Xian Gong Si | 丹东海洋贸易有限公司
Dandong Haifeng Trading Co Ltd | 丹东金山贸易有限公司
ShenzhenShiChenGuangDianZiYouXianGongSi | 深圳市金海电子有限公司
Hao Tian Technology | 昊宇科技
Yiwu Shi Feng Niao Shang Mao | 义乌市白鹤商贸有限公司
Yiwu Tongda Import & Export Co | Yiwu Tongfa Import & Export Co
Haifeng Electronics | Haideng Electronics`,
  },
  Korean: {
    same: `
Korea Taesan Trading Corporation | Korea Daesan Trading Corporation
Korea Ryongsong Foodstuff | Korea Yongsong Foodstuff
조선대동무역회사 | Korea Taedong Trading Company
Korea Paekho Bank | Korea Baekho Bank
Korea Rimsan Trading | Korea Imsan Trading
DPRK Committee for Sea Culture | Korean Committee for Sea Culture
Korea Kwangsong Guidance Bureau | Korea Gwangseong Guidance Bureau
Korea Taemu Trading Corporation | Korea Daemun Trading Corporation
Korea Chonryong Shipping | Korea Cheonryong Shipping
Korea Sinhae Ship Management | Korea Shinhae Ship Management`,
    other: `
Korea Taesan Trading Corporation | Korea Moran Trading Corporation
Korea Ryongsong Foodstuff | Korea Pyolmu Foodstuff
조선대동무역회사 | Korea Namhae Trading Company
North Korea Shipping Bureau | South Korea Shipping Bureau
Korea Paekho Bank | Korea Kumho Bank`,
  },
  brands: {
    same: `
Vellara | VELLARA
Vellara-Sport | Vellara Sport
Mornello's | Mornellos
Dr. Haldrup | Haldrup
Tanguro Coffee | Tanguro Coffee Company
Belfrost Appliances | Belfrost Appliance
Orvandel Inc. | Orvandel`,
    other: `
Vela | Vila
Tango | Mango
Norda | Nordo
Lumo | Luma
Belfrost Appliances | Belcrest Appliances
Sanko | Banko
Doralex Watches | Doralex Toys`,
  },
  numbers: {
    same: `
Mine Fourteen | Mine 14
2nd Harbour Works | Second Harbour Works
Brigade Thirty-Six | Brigade 36
Zavod No. 7 | Zavod 7
OCTOBER12 | October Twelve
Fund Varda III | Fund Varda 3
21st Century Garments | Twenty-First Century Garments
No. 5 Harbour Works | Fifth Harbour Works
Orlitz Academy No. 2 | Second Orlitz Academy`,
    other: `
Ocean Star 3 | Ocean Star 8
Growth Fund II | Growth Fund III
Kestrel | Kestrel 4
17 Harbour Road Unit 3 LLC | 17 Harbour Road Unit 8 LLC
First Varda Fund | Third Varda Fund
Varda Bank One | First Varda Bank
No. 5 Harbour Works | Sixth Harbour Works
Office 39 Trading | Office 38 Trading
Academy of Marine Sciences | Third Academy of Marine Sciences`,
  },
  places: {
    same: `
Guangzhou Marovo Electronics | Marovo Electronics
Marovo (Dalian) Machinery Co Ltd | Dalian Marovo Machinery Co Ltd
Shenzhen City Orlitz Trading | Shenzhen Orlitz Trading
Nahri Bank of Syria | Syrian Nahri Bank
China Orlitz Shipping | Chinese Orlitz Shipping
Orlitz | Orlitz Europe Ltd`,
    other: `
Marovo (Austria) GmbH | Marovo (Vietnam) GmbH
Bank of Samland | Bank of Norland
Dalian Shipping Agency | Shenzhen Shipping Agency
Ministry of Trade of Syria | Ministry of Trade of Cuba
Nahri Oxus Power Generation | Nahri Tehran Power and Energy Generation
Orlitz Iran Holding | Orlitz Russia Holding`,
  },
  'common words': {
    same: `
Marovo | Marovo Systems
Orlitz Group | Orlitz Group Ltd
Kestrelin International | Kestrelin
Hong Varda Import Export General Trading Co Ltd | Hong Varda General Trading Co Ltd
Velmora Electronic | Velmora Electronics
Severny Neftekhim Industries Group | Severny Neftekhim Industrial Group
Orlitz Shipping Agents | Orlitz Shipping Agencies`,
    other: `
International Trading Company | General Trading Company
Management Ltd | Harrow Management Ltd
Halden Shipping | Halden Insurance
Marovo Systems Ltd | Marovo Ltd
Elderon Limited | Elderon Solutions Limited
Halden | Halden Foundation School Trust
First Bank | Trust Bank
Drug Trafficking Organization Varda | Drug Trafficking Organization Zelmo`,
  },
};
