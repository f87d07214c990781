// Legal forms by class, written by hand from the forms' own laws and from what registers, sanctions lists and sellers write.
// Two forms stand in one class where a list and a seller may translate one by the other (ООО, GmbH, Ltd, 有限公司).
//
// Entries are divided by '|'. Marks behind an entry:
//   ^  may stand in front of the name as well      <  stands in front only
//   !  is a form in the middle of a name, too      ?  is a word of its own elsewhere: two words must be left
//   +  is taken beside another form only

/** Forms of words with spaces between them. */
export const SPACED_FORMS: Readonly<Record<string, string>> = {
  co:
    'co|company|株^|주^|株式^|gu fen you xian gong si!|gufen youxian gongsi!|gufenyouxiangongsi!|gu fen you xian!|gu fen gong si!|chusik hoesa^|jusik hoesa^|jusikhoesa^|chusikhoesa^|kabushiki kaisha^!|kabushiki gaisha^!|kabushikigaisha^!|kabushikikaisha^!|kk|companies|compan|compny|comp|coy|cie|et cie|y cia|e cia|cia|y compania|e companhia|ste<|co inc|hoesa|hoisa|hwesa|gong si|kaisha|gaisha|joint company|' +
    'شركة<|شركه<|الشركة<|شرکت<|شركت<|sherkat<|sherkate<|sherkat e<|компания+|фирма+|חברה<|חברת<|كوم|η εταιρεια',
  corp: 'corp|corporation|corporations|corpn|corporacion|cor?|inc|incorporated|incorp|incorporation|chonghoesa|chong hoesa|chonghoisa|корпорация^|корпорация',
  llc:
    '有^|合^|유^|ltd^!|limited|ltda!|limitada|limitee|ltee|co ltd!|co limited!|coltd!|company ltd!|company limited!|ltd co!|ltd company!|limited company|co lt|co lted|' +
    'company limited by shares|company limited by guarantee|private company limited by shares|private limited company|co pvt ltd!|company private limited!|company pvt ltd!|' +
    'pte|pte ltd!|pte limited!|private ltd!|private limited!|pvt|pvt ltd!|pvt limited!|p ltd|co p ltd|p limited|smc pvt ltd|smc private limited|opc pvt ltd|opc private limited|pty|pty ltd!|pty limited!|proprietary limited!|proprietary ltd!|unlimited company|' +
    'llc^!|lc+|pllc!|fz llc!|fzllc!|fzc|fze|fzco|fz co|dmcc|wll!|spc+|limited liability company^!|limited liability co^!|ltd liability co^!|limited liability|with limited liability|company with limited liability^|limited responsibility company|' +
    'gmbh^!|mbh|ggmbh|gesmbh!|ges mbh!|gesellschaft mbh|gesellschaft mit beschrankter haftung!|gesellschaft mit beschraenkter haftung!|ug|ug haftungsbeschrankt|ug haftungsbeschraenkt|unternehmergesellschaft haftungsbeschrankt|unternehmergesellschaft|' +
    'sarl^!|eurl^!|sarlau|sarl au|societe a responsabilite limitee^!|bvba!|sprl!|srl^!|srls|srl d|srl de cv!|srlcv|s de rl de cv!|s de rl!|sde rl de cv|' +
    'sl|slu|sll|sociedad limitada|sociedad de responsabilidad limitada|sociedad limitada unipersonal|eirl|empresa individual de responsabilidad limitada|eireli|cia ltda!|y cia ltda!|ltda me!|ltda epp!|lda|unipessoal lda|sociedade unipessoal lda|sociedade limitada|' +
    'societa a responsabilita limitata!|societa a responsabilita limitata semplificata|unipersonale+|a socio unico+|bv|besloten vennootschap|' +
    'oy^!|osakeyhtio|oy ab^!|ab oy^!|ab|aktiebolag|ab publ!|aps|ivs|anpartsselskab|ehf|einkahlutafelag|ou|ou?<|osauhing|uab^!|uzdaroji akcine bendrove^!|sia^|sabiedriba ar ierobezotu atbildibu^!|mb+|' +
    'sp zoo!|sp z oo!|sp zo o!|spzoo!|spz oo!|spolka zoo!|spolka z oo!|zoo+|spolka z ograniczona odpowiedzialnoscia^!|sp z oo sp k|sp zoo sp k|sro!|spol sro!|spolecnost s rucenim omezenym!|spolocnost s rucenim obmedzenym!|' +
    'kft!|korlatolt felelossegu tarsasag!|societatea cu raspundere limitata^!|societate cu raspundere limitata^!|doo^|jdoo!|dooel!|ood|eood!|drustvo s ogranicenom odgovornoscu^!|drustvo sa ogranicenom odgovornoscu^!|druzba z omejeno odgovornostjo!|shpk^!|sh pk^!|' +
    'ltd sti!|limited sirketi!|ltd sirketi!|limited sti!|sti|sirketi+|επε!|ε π ε!|ικε!|ι κ ε!|epe+|εταιρεια περιορισμενης ευθυνης!|' +
    'ооо^!|о о о^!|общество с ограниченной ответственностью^!|ооо компания<|ooo^!|obshchestvo s ogranichennoy otvetstvennostyu^!|obschestvo s ogranichennoi otvetstvennostiu^!|obshestvo s ogranichennoj otvetstvennostju^!|товарищество с ограниченной ответственностью^!|тоо^!|т о о^!|too^?|tovarishchestvo s ogranichennoy otvetstvennostyu^!|жшс^!|жауапкершилиги шектеули сериктестиги^!|жауапкершілігі шектеулі серіктестігі^!|одо^|odo^?|сооо^|иооо^|sooo^|iooo^|тов^|тзов^|tov^?|товариство з обмеженою відповідальністю^!|tovarystvo z obmezhenoyu vidpovidalnistyu^!|еоод!|оод!|дооел!|д о о!|доо^!|мчж|mchj|mchzh|' +
    'ذ م م!|ذمم!|ش ذ م م!|ش م م!|ذات مسؤولية محدودة!|ذات المسؤولية المحدودة!|ذات مسئولية محدودة!|المحدودة|محدودة|المحدوده|با مسئولیت محدود!|با مسوولیت محدود|שותפות מוגבלת|בע מ!|בעמ!|' +
    'sdn bhd!|sdn berhad!|sendirian berhad!|pt^|perseroan terbatas^|sherkat ba masouliat mahdoud^|ba masouliat mahdoud|masouliat mahdoud|' +
    'tnhh|cong ty tnhh^!|cty tnhh^!|cong ty tnhh mtv^!|cty tnhh mtv^!|tnhh mtv^!|mtv+|cong ty trach nhiem huu han^!|cong ty trach nhiem huu han mot thanh vien^!|cong ty tnhh mot thanh vien^!|tnhh mot thanh vien|cong ty tnhh hai thanh vien tro len^!|mot thanh vien+|cong ty<|cty<|' +
    'you xian gong si!|youxian gongsi!|youxiangongsi!|you xian gongsi!|youxiangong si!|you xian ze ren gong si!|youxianzerengongsi!|youxian zeren gongsi!|ze ren you xian gong si!|you xian ze ren|you xian|yuhan hoesa^|yuhanhoesa^|yugen kaisha^|yugen gaisha^|godo kaisha^|goudou kaisha^|godo gaisha^|gk+|yk+|' +
    'บริษัท<|จำกัด|จํากัด|บจก<|co ltd by shares',
  jsc:
    'jsc^!|ojsc^!|cjsc^!|pjsc^!|ljsc^!|joint stock company^!|joint stock co^!|joint stock co ltd!|joint stock comp|joint stock|open joint stock company^!|closed joint stock company^!|public joint stock company^!|private joint stock company^!|non public joint stock company^!|open joint stock co^!|joint stock corporation^|open type joint stock company^|' +
    'ag|aktiengesellschaft!|aktien gesellschaft|kgaa!|se|societas europaea|se and co kgaa!|ag and co kgaa!|ksc|kscc|kscp|saog|saoc|bsc|bscc|qsc|qpsc|psc+|saic|saci|sae|' +
    'sa|societe anonyme^|sas|sasu^|saas|societe par actions simplifiee^!|societe anonyme simplifiee|sociedad anonima!|sociedad por acciones simplificada!|sociedad por acciones|sa de cv!|sade cv!|sab de cv!|sapi de cv!|sociedad anonima de capital variable!|sau|saa|sac?|sociedad anonima cerrada!|sociedade anonima!|sociedade por acoes|ca?|compania anonima!|' +
    'sal?|spa|societa per azioni!|nv|naamloze vennootschap!|asa|as|aktieselskab|aksjeselskap|allmennaksjeselskap|oyj!|julkinen osakeyhtio|hf|hlutafelag|akcine bendrove^!|ab+<|as+<|akciju sabiedriba^!|aktsiaselts^!|spolka akcyjna!|psa+|akciova spolecnost!|akciova spolocnost!|zrt!|nyrt!|rt?|zartkoruen mukodo reszvenytarsasag!|nyilvanosan mukodo reszvenytarsasag!|reszvenytarsasag|societate pe actiuni^!|societatea pe actiuni^!|sc+<|dd|ad|ead|dionicko drustvo!|akcionarsko drustvo!|delniska druzba|aksionersko druzhestvo|sh a|' +
    'anonim sirketi!|anonim sti|ае|αε|α ε|αβεε!|ανωνυμη εταιρεια|ανωνυμος εταιρεια|' +
    'оао^!|о а о^!|зао^!|з а о^!|пао^!|п а о^!|нао^|ао^|а о^|акционерное общество^!|открытое акционерное общество^!|закрытое акционерное общество^!|публичное акционерное общество^!|непубличное акционерное общество^!|акционерное общество открытого типа^!|акционерное общество закрытого типа^!|акционерная компания^|оаж|ақ^|акционерлик когами|акционерлік қоғамы|oao^!|zao^|pao^|ao^|nao?<|aktsionernoe obshchestvo^!|akcionernoe obshestvo^!|aktsionernoye obshchestvo^!|otkrytoe aktsionernoe obshchestvo^!|otkrytoye aktsionernoye obshchestvo^!|zakrytoe aktsionernoe obshchestvo^!|zakrytoye aktsionernoye obshchestvo^!|publichnoe aktsionernoe obshchestvo^!|publichnoye aktsionernoye obshchestvo^!|nepublichnoe aktsionernoe obshchestvo^!|nepublichnoye aktsionernoye obshchestvo^!|пат^|прат^|ват^|ат^|приватне акціонерне товариство^!|публічне акціонерне товариство^!|акціонерне товариство^!|відкрите акціонерне товариство^!|еад|ад|' +
    'ش م ك!|ش م ل!|ش م ع!|ش م ق!|ش م ب!|مساهمة عامة|المساهمة العامة|مساهمة|المساهمة|سهامی خاص!|سهامی عام!|سهامي خاص!|سهامي عام!|sahami khass!|sahami khas!|sahami am!|sahami aam!|sherkat sahami khass^!|sherkat sahami am^!|sherkat e sahami khass^!|' +
    'ctcp^!|ctycp^|cong ty cp^!|cty cp^!|cong ty co phan^!|cty co phan^!|co phan+|tong cong ty co phan^!|' +
    'pcl!|public company limited!|public co ltd!|จำกัด มหาชน|จํากัด มหาชน|มหาชน+|บมจ<',
  plc: 'plc!|public limited company!|public limited co!|public ltd co|public limited|public ltd|bhd!|berhad!|tbk!|persero+',
  partnership:
    'lp|llp!|lllp!|slp|limited partnership!|limited liability partnership!|general partnership|partg|partg mbb|partnerschaftsgesellschaft|kg|kommanditgesellschaft|co kg!|co ohg!|co kgaa!|gmbh co kg!|gmbh and co kg!|gmbh und co kg!|gmbh and co ohg!|ag and co kg!|ohg!|offene handelsgesellschaft|gbr|snc^|societe en nom collectif|societe en commandite|scs|sca|sci|vof|cvba|commv|cv^|s en c|s en cs|scrl|sapa|sas di|kb+|kommanditbolag|hb+|handelsbolag|ans+|ks+|is+|ky+|kommandiittiyhtio|bt|betet tarsasag!|kkt|vos|ks+|sp k!|sp j!|spk!|spj!|spolka komandytowa!|spolka jawna!|spolka cywilna!|sp komandytowa|komandit sirketi|kollektif sirketi|οε!|ο ε!|εε|ε ε|ομορρυθμη εταιρεια|полное товарищество|коммандитное товарищество|товарищество на вере|หจก<|ห้างหุ้นส่วนจำกัด<|ห้างหุ้นส่วน<|hop danh|he huo qi ye|you xian he huo',
  sole: '个体|ип^|и п^|ip?<|индивидуальный предприниматель^!|individual entrepreneur^|individualnyi predprinimatel^!|individualnyy predprinimatel^!|чп^|ч п^|чуп^|чтуп^|частное предприятие^|частное унитарное предприятие^|пп^|фоп^|фізична особа підприємець^|пбоюл^|ет<|sole proprietorship|sole proprietor|sole trader|sole establishment|ek|ekfr|ekfm|eingetragener kaufmann|einzelunternehmen|eenmanszaak|ei+|eirl+|mei|me?|epp|pfa|tmi^|ud?<|usaha dagang<|enterprise individuelle|ditta individuale|est?|establishment?|مؤسسة<|موسسه<|tek kisi|dntn<|doanh nghiep tu nhan^|ho kinh doanh^|ge ti gong shang hu|ge ti hu|firma handlowa<|phu<|pphu<|fhu<',
  coop: 'coop?|s coop|scoop|soc coop|scarl|scrl|scpa|societa cooperativa^|sociedad cooperativa|cooperativa?|cooperative society|cooperative limited|eg?|egen|genossenschaft|ba+|amba|andelsselskab|osuuskunta|druzstvo|spoldzielnia^|кооператив^|производственный кооператив^|спк^|тпк^|пк<|сельскохозяйственный производственный кооператив^|htx<|hop tac xa<|koperasi<|he zuo she|zhuan ye he zuo she|nong min zhuan ye he zuo she',
  ngo: '사^|재^|ано^|а н о^|ano^?|нко^|nko^?|автономная некоммерческая организация^!|autonomous non profit organization^!|autonomous noncommercial organization^!|avtonomnaya nekommercheskaya organizatsiya^!|некоммерческая организация^|некоммерческое партнерство^|некоммерческий фонд^|общественная организация^|нп^|ev?|eingetragener verein|vzw|asbl|zs|ops?|ry+|ideell forening|non profit organization|nonprofit organization|vsi^|viesoji istaiga^|gug|aisbl|onlus',
  'state-enterprise':
    'фгуп^!|гуп^!|муп^!|кгуп^!|огуп^!|рп^|руп^!|куп^|гп^|дп^|кп^|фкп^|фгбу^|фгау^|фгбоу^|гбу^|гку^|ргп^|кгп^|fgup^!|fsue^!|gup^|mup^|rup^|gp+<|fgbu^|fku^|federal state unitary enterprise^!|state unitary enterprise^!|municipal unitary enterprise^|unitary enterprise^|state owned enterprise^|state enterprise^|public enterprise^|federalnoe gosudarstvennoe unitarnoe predpriyatie^!|federalnoye gosudarstvennoye unitarnoye predpriyatiye^!|gosudarstvennoe unitarnoe predpriyatie^!|федеральное государственное унитарное предприятие^!|государственное унитарное предприятие^!|муниципальное унитарное предприятие^!|унитарное предприятие^|федеральное казенное предприятие^!|государственное предприятие^|державне підприємство^!|казенное предприятие^|федеральное государственное бюджетное учреждение^!|perum^?|perusahaan umum^|vrije|javno preduzece^|javno poduzece^|jp+<|empresa publica|empresa estatal|epe+',
  npo: 'нпо^!|н п о^|npo^?|нпп^!|npp^?|научно производственное объединение^!|научно производственное предприятие^!|scientific production association^!|scientific and production association^!|scientific production enterprise^!|nauchno proizvodstvennoe obedinenie^!|nauchno proizvodstvennoye obyedineniye^!|nauchno proizvodstvennoe predpriyatie^!|production association^|производственное объединение^|нпц^|пкф^|тпк^|нии^',
  branch:
    'branch+|branch office|sucursal+|succursale+|filial+|filiale+|zweigniederlassung+|niederlassung+|филиал^|филиал|oddzial+|sube+|subesi+|chi nhanh<|chi nhanh|cawangan+|fen gong si!|fengongsi!|zweigstelle+|فرع+|شعبه+|สาขา+',
  office:
    'representative office|rep office|liaison office|представительство^|predstavitelstvo^|ban shi chu|dai biao chu|zhu dai biao chu|van phong dai dien<|vpdd<|oficina de representacion',
  'trade-firm': 'shang hang|shanghang|mao yi hang|trading firm+|firm?|shang mao hang',
  'business-dept':
    'jing ying bu|jingyingbu|xiao shou bu|business department?|business dept?|sales department?|shang mao bu|mao yi bu',
  studio: 'gong zuo shi|gongzuoshi',
  status:
    'in liquidation+|in liq+|in liquidazione+|en liquidation+|en liquidacion+|in administration+|in receivership+|in abwicklung+|publ+|w likwidacji+|w upadlosci+|v likvidaci+|sin insolvenz',
};

/** Forms that are glued to names in writing without spaces, or that stand alone where brackets were. Longest first. */
export const GLUED_FORMS: Readonly<Record<string, string>> = {
  llc: '有限责任公司!|有限責任公司!|有限公司!|责任有限公司!|責任有限公司!|有限会社^!|有限會社^!|合同会社^!|유한책임회사^!|유한회사^!|有限|จำกัด|บริษัท<',
  jsc: 'จำกัดมหาชน',
  corp: '총회사|总公司|總公司|総会社',
  co: '股份有限公司!|股份公司!|股份合作公司!|股份|株式会社^!|株式會社^!|주식회사^!|주식합작회사|公司|会社|會社|회사|회샤|合名会社^|合資会社^|합자회사^|합명회사^',
  branch: '分公司|分店|分厂|支店|营业部|營業部|支公司|지사|지점',
  office: '办事处|辦事處|代表处|代表處|事务所|事務所|대표부',
  factory: '工厂|工廠|加工厂|加工廠|厂|廠|공장',
  'trade-firm': '商行|贸易行|貿易行|商贸行|洋行',
  'business-dept': '经营部|經營部|销售部|銷售部|商贸部|贸易部|经销部|批发部',
  studio: '工作室|작업실',
  sole: '个体工商户|個體工商戶|个体户',
  coop: '专业合作社|專業合作社|农民专业合作社|合作社|협동조합',
  partnership: '有限合伙|普通合伙|合伙企业',
  ngo: '一般社団法人^|社団法人^|財団法人^|사단법인^|재단법인^',
};
