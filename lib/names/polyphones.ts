/** Words in which a character is read otherwise than by itself: the word, then its reading. Written by hand. */
export const POLYPHONES =
  '银行yin hang,商行shang hang,洋行yang hang,车行che hang,支行zhi hang,分行fen hang,总行zong hang,行业hang ye,同行tong hang,行家hang jia,行情hang qing,' +
  '贸易行mao yi hang,五金行wu jin hang,服装行fu zhuang hang,珠宝行zhu bao hang,电器行dian qi hang,典当行dian dang hang,拍卖行pai mai hang,琴行qin hang,' +
  '重庆chong qing,重新chong xin,重生chong sheng,九重jiu chong,重阳chong yang,厦门xia men,厦工xia gong,厦航xia hang,厦华xia hua,' +
  '音乐yin yue,乐器yue qi,乐清yue qing,乐队yue dui,乐团yue tuan,声乐sheng yue,民乐min yue,乐坊yue fang,乐章yue zhang,器乐qi yue,乐亭lao ting,' +
  '成长cheng zhang,生长sheng zhang,增长zeng zhang,校长xiao zhang,会长hui zhang,市长shi zhang,家长jia zhang,董事长dong shi zhang,长子zhang zi,' +
  '西藏xi zang,藏药zang yao,藏族zang zu,青藏qing zang,藏红花zang hong hua,宝藏bao zang,藏医zang yi,' +
  '人参ren shen,海参hai shen,参茸shen rong,高丽参gao li shen,红参hong shen,党参dang shen,参业shen ye,参药shen yao,西洋参xi yang shen,山参shan shen,' +
  '会计kuai ji,模具mu ju,模样mu yang,模板mu ban,铸模zhu mu,弹簧tan huang,弹性tan xing,弹力tan li,动弹dong tan,吉他ji ta,' +
  '调查diao cha,声调sheng diao,格调ge diao,情调qing diao,色调se diao,调研diao yan,调度diao du,曲调qu diao,' +
  '番禺pan yu,六安lu an,台州tai zhou,东阿dong e,阿胶e jiao,单县shan xian,单于chan yu,大埔da bu,黄埔huang pu,铅山yan shan,柏林bo lin,十里堡shi li pu,' +
  '都是dou shi,朝夕zhao xi,朝晖zhao hui,朝霞zhao xia,今朝jin zhao,朝气zhao qi,便宜pian yi,传记zhuan ji,水浒shui hu,浒墅关xu shu guan,' +
  '种植zhong zhi,强求qiang qiu,冠军guan jun,尉迟yu chi,万俟mo qi,洗马xian ma,吐蕃tu bo,可汗ke han,龟兹qiu ci,大夫dai fu,大城dai cheng,浚县xun xian,' +
  '角色jue se,主角zhu jue,数据shu ju,屏蔽ping bi,薄荷bo he,血液xue ye,暖和nuan huo,宿迁su qian,星宿xing xiu,省悟xing wu,佛山fo shan,仿佛fang fu,' +
  '卡口qia kou,发卡fa qia,关卡guan qia,车马炮ju ma pao,应用ying yong,应城ying cheng,适应shi ying,供应gong ying,响应xiang ying,相应xiang ying,' +
  '处理chu li,处方chu fang,办事处ban shi chu,代表处dai biao chu,好处hao chu,到处dao chu,相机xiang ji,照相zhao xiang,首相shou xiang,兴旺xing wang,高兴gao xing,' +
  '中标zhong biao,为民wei min,因为yin wei,分子fen zi,成分cheng fen,水分shui fen,养分yang fen,干燥gan zao,饼干bing gan,干果gan guo,干货gan huo,干净gan jing,干部gan bu,' +
  '钻石zuan shi,钻井zuan jing,钻探zuan tan,转动zhuan dong,转换zhuan huan,大豆da dou,露天lu tian,甲壳jia qiao,地壳di qiao,外壳wai ke,咽喉yan hou,' +
  '率先shuai xian,效率xiao lv,功率gong lv,频率pin lv,绿林lu lin,鸭绿江ya lu jiang,鸭绿ya lu,落叶luo ye,降落jiang luo,空降kong jiang,降温jiang wen,投降tou xiang,' +
  '勒石le shi,巴勒ba le,奇数ji shu,奇迹qi ji,系列xi lie,联系lian xi,系统xi tong,参与can yu,参考can kao,给水ji shui,供给gong ji,尽头jin tou,切割qie ge,一切yi qie,' +
  '曲阜qu fu,曲靖qu jing,歌曲ge qu,戏曲xi qu,酒曲jiu qu,宁波ning bo,济南ji nan,济宁ji ning,经济jing ji,亳州bo zhou,泊头bo tou,漂白piao bai,漂流piao liu,石狮shi shi';
