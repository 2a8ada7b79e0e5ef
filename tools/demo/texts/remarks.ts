/** Sentences that fit any story: what passes between colleagues, and what residents add later. */

/** Why a request is handed over, by the duty that is to receive it. */
export const handOverReasons: Readonly<Record<string, readonly string[]>> = {
  'grid-worker': ['需要先到现场看一眼，请网格员核实后再定。', '就在你的网格里，请上门问问情况。'],
  'community-services': ['要居委会出面召集邻居商量。', '属于社区活动和便民服务，请接手。'],
  environment: ['清扫清运归环卫安排，请派车。', '现场看过，是保洁作业范围。'],
  'city-management': ['涉及道路和公共设施，要城管派单维修。', '需要执法身份才能处理。'],
  'civil-affairs': ['家里有困难，请民政这边评估能享受哪些政策。', '老人需要长期照看，不是一次能办完的。'],
  safety: ['有安全隐患，请平安岗位先处置。', '需要和消防、派出所一起到现场。'],
  property: ['属于楼栋公共部位，请督促物业维修。', '物业有维保合同，请联系他们。'],
  disputes: ['两家意见不一，请调解员约谈。', '已经吵起来了，先做工作再谈修。'],
  labour: ['涉及工资和社保，请劳动保障窗口接手。', '需要核对参保记录。'],
  health: ['请卫生服务中心联系居民。', '需要消杀或医生评估。'],
  'duty-desk': ['不清楚归谁，请值班室判断。', '下班后收到，先由值班室接住。'],
}

/** Why the other side gives it back; the first owner keeps it. */
export const refusalReasons: readonly string[] = [
  '现场看过，不在我们这个网格的范围，过了路就是隔壁社区。',
  '这类事情需要执法权，我们没有，建议交城管岗位。',
  '照片里是市政管线，不是小区内部的，我们修不了。',
  '我今天起休假，请交给代班的同事。',
  '这件和上周那件是同一件事，建议合并，不要分两个人办。',
]

/** For colleagues only. */
export const innerNotes: readonly string[] = [
  '居民白天上班，打电话请在晚上 7 点以后。',
  '老人耳朵不好，上门时多敲一会儿。',
  '同一位置三个月内第二次，建议从源头上修。',
  '已和物业经理通过电话，答应今天派人。',
  '配件在路上，预计后天到。',
  '现场照片在附件里，位置和地图标的差十来米。',
  '情绪有点急，先听完再解释。',
  '和隔壁楼反映的是同一根管子。',
]

/** What residents add while they wait. */
export const residentFollowUps: readonly string[] = [
  '今天还是老样子，麻烦看看到哪一步了。',
  '补一张照片，早上拍的，更清楚一点。',
  '我问了邻居，他们家也是这样。',
  '又严重了一点，能不能早点来？',
  '刚才看到有师傅来了，辛苦。',
]

/** Why a resident takes a request back. */
export const withdrawalReasons: readonly string[] = [
  '邻居自己已经处理好了，不用来了，谢谢。',
  '我搬家了，这件事不用办了。',
  '点错了，发了两遍，撤掉这一条。',
  '物业今天修好了。',
]

/** What a resident says who joins a request that is already there. */
export const meTooWords: readonly string[] = [
  '我家也是。',
  '同一个问题，关注进展。',
  '我们单元也有，一起解决吧。',
  '每天路过，+1。',
]
