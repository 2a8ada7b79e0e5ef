import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultCategories } from './catalogue/default-categories.ts'
import { suggestCategories } from './suggest-category.ts'

/** Written as residents write; the expected code is what a clerk would choose. Those it gets wrong stay in. */
const sentences: readonly (readonly [expected: string, words: string])[] = [
  ['0101', '我们楼下的垃圾桶三天没人来收了，都溢出来了，味道很大'],
  ['0102', '门口这条路没人打扫，狗屎好几堆，踩了一脚'],
  ['0103', '有人把旧沙发和床垫扔在楼后面，一个礼拜了'],
  ['0104', '单元门上又被贴满了开锁的小广告'],
  ['0105', '菜场旁边那个公厕冲水坏了，没法用'],
  ['0106', '化粪池往外冒，整个院子都是粪水'],
  ['0107', '小区里老鼠多得吓人，晚上到处跑'],
  ['0108', '小河里漂着死鱼，水都发黑了'],
  ['0201', '晚上回家那段路灯不亮，黑漆漆的，老人不敢走'],
  ['0202', '路口的井盖不见了，骑车差点掉进去'],
  ['0203', '学校后门路面有个大坑，下雨看不见'],
  ['0204', '人行道的砖松了，推婴儿车根本过不去'],
  ['0205', '广场上的健身器材断了一根，小孩还在玩'],
  ['0206', '大树的树枝把我家窗户全挡住了，能不能修剪'],
  ['0207', '一下雨我们门口就积水，鞋都湿了'],
  ['0301', '电梯又坏了，我住十六楼，腿不好'],
  ['0302', '楼道灯坏了半个月，摸黑上楼'],
  ['0303', '对门把鞋柜和纸箱堆在楼道，走路都要侧身'],
  ['0304', '顶楼漏雨，天花板都发霉了'],
  ['0305', '物业费年年涨，保安整天不见人'],
  ['0401', '楼上天天半夜打麻将，吵得睡不着'],
  ['0402', '隔壁装修中午也用电钻，孩子没法午睡'],
  ['0403', '广场舞的音响到晚上十点还在放'],
  ['0404', '遛狗不牵绳，差点咬到我孙女'],
  ['0405', '楼下烧烤店的油烟直接排到我们家'],
  ['0501', '有车天天停在小区出口，我们开不出来'],
  ['0502', '地铁口共享单车倒了一片，没法走'],
  ['0602', '我们这栋楼突然停电了，别的楼都有电'],
  ['0603', '厨房里总闻到煤气味，心里害怕'],
  ['0801', '消防通道被面包车堵死了，灭火器也过期'],
  ['0802', '有人从三楼拉线下来给电瓶车充电，太危险了'],
  ['0803', '电线杆上的网线垂下来，快碰到头了'],
  ['1001', '我妈八十六了一个人住，想问老年食堂能不能送餐'],
  ['1102', '干了三个月，老板一直拖欠工资'],
  ['1601', '房东不退押金，想请社区帮忙调解'],
  ['1801', '窗口的工作人员态度很差，让我白跑了两趟'],
  ['0201', 'The street lamp in front of our gate has been out for a week'],
  ['0202', 'A manhole cover is missing near the school'],
  ['0401', 'My upstairs neighbour plays the piano at midnight'],
  ['0501', 'Cars are parked across the entrance every morning'],
  ['1401', 'How do I register my address for a residence permit?'],
  ['0301', 'The elevator in building 4 is stuck again'],
  ['0601', 'There is brown water coming out of the tap, and low water pressure'],
  ['0101', '厨余垃圾好几天没清，苍蝇嗡嗡的'],
  ['0201', '下班回来整条街的灯都没亮'],
  ['0202', '人行道上的盖板翘起来了，绊了我一下'],
  ['0203', '公交车开过那段路颠得不行，路面都烂了'],
  ['0206', '大风把树刮倒了，压在自行车棚上'],
  ['0302', '门禁刷卡没反应，进不去楼'],
  ['0304', '卫生间顶上渗水，滴滴答答'],
  ['0401', '楼上小孩天天跑来跑去，咚咚咚'],
  ['0402', '工地半夜还在打桩'],
  ['0404', '邻居家的狗从早叫到晚'],
  ['0501', '我的车被别人的车堵住了，开不出来'],
  ['0503', '充电桩扫码以后没反应'],
  ['0601', '早上起来发现没水了'],
  ['0604', '暖气一点都不热，冻得要命'],
  ['0701', '有人在楼顶盖房子'],
  ['0702', '门口全是摆地摊的，路都走不通'],
  ['0801', '灭火器都过期了'],
  ['0802', '邻居把电瓶车推进电梯'],
  ['0901', '失业在家，想申请低保'],
  ['1101', '医保怎么报销住院费'],
  ['1201', '带宝宝打疫苗在哪里'],
  ['1301', '孩子上幼儿园怎么报名'],
  ['1401', '我想办居住证'],
  ['1501', '理发店关门跑路，我充值的钱还没用完'],
  ['1602', '车筐里的东西被偷了'],
  ['0107', '家里蟑螂太多，能不能统一消杀'],
  ['0101', 'Garbage has been piling up next to the bins'],
  ['0404', 'There is a stray dog that barks all night'],
  ['0207', 'The street floods every time it rains'],
  ['1102', 'My boss has not paid my wages for two months'],
  ['0802', 'Someone charges an e-bike in our hallway'],
  ['0203', 'Huge pothole on the road to the metro'],
]

test('the first suggestion is right for at least 85 of 100 sentences that residents write', () => {
  const wrong = sentences.filter(([expected, words]) => {
    return suggestCategories(words, defaultCategories)[0]?.code !== expected
  })
  const share = 1 - wrong.length / sentences.length
  assert.ok(share >= 0.85, `${Math.round(share * 100)} %, wrong: ${JSON.stringify(wrong)}`)
})

test('the right category is among the three suggested for at least 95 of 100', () => {
  const missed = sentences.filter(([expected, words]) => {
    return !suggestCategories(words, defaultCategories).some((one) => one.code === expected)
  })
  assert.ok(missed.length / sentences.length <= 0.05, JSON.stringify(missed))
})

test('words that say nothing get no suggestion', () => {
  for (const words of [
    '',
    '你好',
    'asdfgh qwerty',
    '今天天气真不错',
    '啊啊啊啊',
    '12345',
    'hello there',
    '😀😀',
    '谢谢你们',
  ]) {
    assert.deepEqual(suggestCategories(words, defaultCategories), [], words)
  }
})

test('full-width letters, capitals and typographic quotes make no difference', () => {
  assert.equal(suggestCategories('ＫＴＶ 太吵', defaultCategories)[0]?.code, '0403')
  assert.equal(suggestCategories('STREET LAMP OUT', defaultCategories)[0]?.code, '0201')
})

test('an English word is found in its plural and its other forms', () => {
  assert.equal(
    suggestCategories('Our lane floods and the bins are overflowing', defaultCategories, 9).length >= 2,
    true,
  )
})

test('a word is not found inside a longer English word', () => {
  assert.deepEqual(suggestCategories('I gasped at the catalogue', defaultCategories), [])
})

test('never more suggestions than asked for, best first', () => {
  const found = suggestCategories('路灯不亮，井盖坏了，垃圾桶满了，狗叫', defaultCategories, 2)
  assert.equal(found.length, 2)
  assert.ok((found[0]?.score ?? 0) >= (found[1]?.score ?? 0))
})

test('a very long text is answered in good time', () => {
  const start = performance.now()
  suggestCategories('路灯不亮'.repeat(5000), defaultCategories)
  assert.ok(performance.now() - start < 500)
})
