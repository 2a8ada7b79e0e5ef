import { cannot, fixed, notOurs, type Story } from './story.ts'

export const rubbishStories: readonly Story[] = [
  {
    category: '0101',
    spot: 'building',
    words:
      '{place}的垃圾桶{三天|四天|快一个星期}没人来收了，都溢到路上来了，天一热味道冲得不行，一楼都不敢开窗。',
    answer: fixed(
      '清运车换了新司机，这个点位漏了。今天已清空并冲洗，路线表里补上了，{每天早晚各收一次|以后每天早上七点前收}。',
    ),
    rating: { stars: 5, words: '当天就收了，地也冲了，谢谢。' },
  },
  {
    category: '0101',
    spot: 'gate',
    words: '{place}那个厨余桶盖子掉了，老鼠蟑螂都往里钻。我每天倒垃圾都要捏着鼻子，麻烦换一个吧。',
    update: '已向环卫申请新桶，{明天|后天}送到。',
    answer: fixed('新的带盖厨余桶已经放好，旧桶拉走了，桶底的地面也用药水刷过。'),
    rating: { stars: 5, words: '换得挺快。' },
  },
  {
    category: '0101',
    spot: 'building',
    words:
      '我是{place}这边的，投放点撤了以后要走{三四百米|好远}，我腿脚不好，下雨天真的难。能不能就近再放一个？',
    noPhoto: true,
    ask: {
      question: '我们到现场量过，有两处可以放：车棚旁或者花坛东侧。您觉得哪边方便？会不会挡到哪户窗户？',
      reply: '车棚旁边好，那里没有人家窗户，路也平。',
    },
    answer: fixed('车棚旁边新增了一组小桶，早 6 点半到晚 9 点开放。邻居公示三天没有意见。'),
    rating: { stars: 5, words: '没想到真的问我意见，老太太给你们点赞。' },
  },
  {
    category: '0101',
    spot: 'market',
    words:
      '我在{place}开店，晚上打烊后垃圾没地方扔，垃圾箱早就满了，只好堆在门口，第二天又被说。到底该怎么办？',
    answer: fixed(
      '我们和环卫约好：沿街店铺晚上 9 点半加收一趟，垃圾袋扎好放在门前右侧就行。通知单已送到每家店。',
    ),
    rating: { stars: 4, words: '问题解决了，就是以前被说了好几次有点委屈。' },
  },
  {
    category: '0102',
    spot: 'lane',
    words: '{place}一路都是梧桐{落叶|毛絮}和烟头，好几天没人扫，踩上去滑。',
    answer: fixed('这段路上周划给新的保洁班，交接时漏了。现在已扫干净，落叶期每天扫两遍。'),
    rating: { stars: 4, words: '干净了。' },
  },
  {
    category: '0102',
    spot: 'square',
    words: '{place}草地上全是狗屎，昨天我孙子一脚踩上去，哭了半天。养狗的能不能管管？',
    note: '遛狗高峰早 6:30—7:30，主要是三四户，已上门提醒，不点名。',
    answer: fixed('草地已清理，装了两个拾便箱，里面有纸袋。网格员这两周早晚各转一圈，碰到就提醒。'),
    rating: { stars: 4, words: '好多了，希望能坚持。' },
  },
  {
    category: '0102',
    spot: 'building',
    words: '楼上总有人往下扔垃圾袋，{place}的雨棚上堆了一层，看着恶心，也怕砸到人。',
    handOver: { to: 'property', reason: '雨棚属于楼栋公共部位，清理要物业高空作业人员。' },
    answer: fixed(
      '雨棚已清理干净，单元门口贴了提示，物业在 {2|3} 个位置加了朝上的摄像头，只拍外墙不拍窗户。',
    ),
    reopen: {
      words: '清完才一个礼拜，又有两袋了。',
      answer:
        '又清了一次。看了录像，找到了是哪一户，物业和网格员一起上门谈过，对方承认并道歉了。我们盯一个月。',
    },
    rating: { stars: 4, words: '第二次算是管到根上了。' },
  },
  {
    category: '0102',
    spot: 'lane',
    words: '{place}拉渣土的车一路撒，早上全是泥，电动车一过就打滑，我亲眼看见有个小姑娘摔了。',
    handOver: { to: 'city-management', reason: '车辆遗撒要由城管找运输方，并安排冲洗。' },
    answer: fixed('路面当天上午已冲洗。撒漏的是附近工地的车，城管已责令装挡板、出门冲轮胎，这几天每天抽查。'),
    rating: { stars: 5, words: '反应快，路干净了。' },
  },
  {
    category: '0103',
    spot: 'building',
    words: '不知谁家装修的砖头水泥袋堆在{place}，{半个月|十来天}了没人管，轮椅都推不过去。',
    answer: fixed('问到是三楼装修户，师傅以为物业会拉。今天下午他们自己清走了，地面我们补扫了一遍。'),
    rating: { stars: 5, words: '路通了，谢谢。' },
  },
  {
    category: '0103',
    spot: 'gate',
    words: '有人趁晚上把旧沙发、床垫扔在{place}，下雨泡了更臭。',
    answer: fixed('大件垃圾已拉走。以后要扔大件可以打社区电话预约，每周{二|四}上门收，不收钱。'),
    rating: { stars: 5, words: '原来可以预约，以前不知道。' },
  },
  {
    category: '0103',
    spot: 'building',
    words: '我家换柜子，旧的拆了不知道放哪里，问物业说自己想办法。不想乱扔，请问到底放哪？',
    noPhoto: true,
    answer: fixed(
      '可以放到小区东北角的大件堆放点，拆散捆好即可，免费。如果搬不动，{周二|周四}上午有人上门帮抬，已经给您登记了。',
    ),
    rating: { stars: 5, words: '回答得清楚，还帮抬，好。' },
  },
  {
    category: '0104',
    spot: 'stairs',
    words: '{place}墙上又被贴满了{通下水道|开锁|贷款}的小广告，撕一张贴三张，烦死了。',
    answer: fixed('网格员和两位志愿者邻居一起清了，刷了防贴涂料。广告上的号码已报给城管统一处理。'),
    rating: { stars: 4, words: '墙白了，看着舒服。' },
  },
  {
    category: '0104',
    spot: 'lane',
    words: '{place}的变压器箱和电线杆上被人用红漆喷了“办证”，很大很难看，小孩还问我办什么证。',
    noPhoto: true,
    answer: fixed('红漆已用同色漆盖住，公安的同志也拍照留了号码。'),
    rating: { stars: 4, words: '可以。' },
  },
  {
    category: '0105',
    spot: 'market',
    words: '{place}的公厕两个蹲位冲不了水，洗手液也没有，买菜的人都绕着走。',
    answer: fixed('水箱浮球坏了，已换新。洗手液补上，保洁员电话贴在门口，坏了可以直接打。'),
    rating: { stars: 5, words: '今天去看了，干净。' },
  },
  {
    category: '0105',
    spot: 'square',
    words: '我是跑出租的，{place}附近的公厕晚上 8 点就锁门，我们夜里真没地方去。能不能晚一点？',
    answer: fixed(
      '和环卫商量后，这座公厕延长到晚上 11 点，夜里最近的 24 小时公厕在青禾路 30 号，门口贴了指路牌。',
    ),
    rating: { stars: 5, words: '替我们司机谢谢你们。' },
  },
  {
    category: '0106',
    spot: 'building',
    words: '{place}的污水井往外冒，粪水流到一楼院子门口了，我妈八十岁出不了门，急！',
    update: '疏通车已经在路上，{半小时|四十分钟}内到，先铺了踏板，一楼可以走。',
    answer: fixed('管道被油块堵死，疏通车抽了两车，地面冲洗消毒过。物业答应这一段{每季度|每两个月}清一次。'),
    rating: { stars: 5, words: '半个多小时人就来了，真的没想到。' },
  },
  {
    category: '0106',
    spot: 'home',
    words: '我家住一楼，{place}，厨房地漏一到{晚饭时间|周末}就返水，油花花的，已经自己掏钱通了三次。',
    noPhoto: true,
    ask: {
      question: '需要进屋看一下地漏的位置。您{明天下午|后天上午}在家方便吗？',
      reply: '方便，{下午三点|上午十点}以后都在。',
    },
    answer: fixed('是整栋立管的弯头堵了，不是您家的问题。物业已切开清通并装了检修口，费用不用您出。'),
    reopen: {
      words: '好了十天，昨天又返上来一点。',
      answer: '再次检查发现室外检查井里有建筑垃圾，已掏净。昨晚和今早我们各看了一次，没有再返。',
    },
    rating: { stars: 3, words: '最后是好了，来回折腾两次。' },
  },
  {
    category: '0107',
    spot: 'building',
    words: '{place}的老鼠大白天就在花坛里窜，一点不怕人，小区里还有小孩子。',
    answer: fixed('放了毒饵站 {8|10} 个（带锁，孩子和猫狗打不开），填了六个洞口。两周后再来查一次。'),
    rating: { stars: 4, words: '少了很多。' },
  },
  {
    category: '0107',
    spot: 'square',
    words: '{place}的树上有个脸盆大的马蜂窝，底下就是孩子玩的滑梯，请快点来！',
    handOver: { to: 'safety', reason: '要请消防摘除，由平安岗位联系并现场隔离。' },
    answer: fixed('当晚消防员天黑后摘除，之前滑梯围了警戒线。没有人被蜇。'),
    rating: { stars: 5, words: '辛苦消防员和网格员，等到九点多。' },
  },
  {
    category: '0107',
    spot: 'river',
    words: '{place}有只死猫，好几天了，都招苍蝇了。',
    answer: fixed('已装袋送去无害化处理，地面撒了消毒粉。'),
  },
  {
    category: '0108',
    spot: 'river',
    words: '{place}水面漂了一层塑料袋泡沫盒，风一吹都聚在这里，走步的人都说臭。',
    answer: notOurs(
      'rivers',
      '水面保洁归河道管理所，我们已经把照片转过去，对方答应两天内打捞。岸上的垃圾我们今天捡干净了。',
    ),
    rating: { stars: 4, words: '第二天就有船来捞了。' },
  },
  {
    category: '0108',
    spot: 'river',
    words: '{place}有根管子天天往河里排黄水，有股药味，鱼都翻肚了。',
    note: '疑似洗车店，排口在桥下，注意取水样。',
    handOver: { to: 'environment', reason: '可能是企业偷排，要环保岗位会同执法。' },
    answer: fixed(
      '查到是桥头洗车店把废水接进了雨水管，当场封堵，并由执法部门立案。水样结果出来后我们再告诉您。',
    ),
    rating: { stars: 5, words: '没想到真查到了，厉害。' },
  },
  {
    category: '0101',
    spot: 'gate',
    words: '垃圾分类站只在早晚开门，我们{上夜班|三班倒}的人怎么扔？{place}就不能留一个桶吗？',
    noPhoto: true,
    answer: cannot(
      '24 小时敞开会引来外面的人偷倒，业主大会去年投票定了时间，我们不能单方面改。替代办法：值班室旁留了一个误时投放桶，刷门禁卡就能开，已给您的卡开通。',
    ),
    rating: { stars: 4, words: '有误时桶也行。' },
  },
]
