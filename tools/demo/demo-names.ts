import type { Words } from '#kernel'

/** One community and what its signs say. Invented; where the map has a real name, it is not used. */
export interface DemoNames {
  readonly community: Words
  /** One housing estate a grid. */
  readonly estates: readonly Words[]
  /** The lane that addresses name. */
  readonly lane: string
}

const words = (zh: string, en: string): Words => ({ zh, en })

export const demoNames: Readonly<Record<string, DemoNames>> = {
  guihuayuan: {
    community: words('桂花园社区', 'Guihuayuan Community'),
    estates: [
      words('桂花园小区', 'Guihuayuan Estate'),
      words('丹桂苑', 'Dangui Court'),
      words('银桂苑', 'Yingui Court'),
      words('四季桂小区', 'Sijigui Estate'),
      words('桂花园东区', 'Guihuayuan East'),
    ],
    lane: '桂花巷',
  },
  xiangyang: {
    community: words('向阳社区', 'Xiangyang Community'),
    estates: [
      words('向阳新村', 'Xiangyang New Village'),
      words('朝晖苑', 'Zhaohui Court'),
      words('葵园小区', 'Kuiyuan Estate'),
      words('向阳里', 'Xiangyangli'),
    ],
    lane: '向阳巷',
  },
  songgang: {
    community: words('松岗社区', 'Songgang Community'),
    estates: [
      words('松岗小区', 'Songgang Estate'),
      words('听松苑', 'Tingsong Court'),
      words('青松里', 'Qingsongli'),
    ],
    lane: '松岗巷',
  },
  wutongli: {
    community: words('梧桐里社区', 'Wutongli Community'),
    estates: [
      words('梧桐里小区', 'Wutongli Estate'),
      words('栖凤苑', 'Qifeng Court'),
      words('桐荫小区', 'Tongyin Estate'),
      words('梧桐公寓', 'Wutong Apartments'),
    ],
    lane: '梧桐巷',
  },
  baiyang: {
    community: words('白杨社区', 'Baiyang Community'),
    estates: [
      words('白杨小区', 'Baiyang Estate'),
      words('杨柳苑', 'Yangliu Court'),
      words('绿荫里', 'Lüyinli'),
      words('白杨新居', 'Baiyang New Homes'),
    ],
    lane: '白杨巷',
  },
  cuihu: {
    community: words('翠湖社区', 'Cuihu Community'),
    estates: [
      words('翠湖西苑', 'Cuihu West Court'),
      words('翠湖东苑', 'Cuihu East Court'),
      words('临湖小区', 'Linhu Estate'),
      words('荷香苑', 'Hexiang Court'),
      words('翠湖南苑', 'Cuihu South Court'),
    ],
    lane: '翠湖巷',
  },
  wenchang: {
    community: words('文昌社区', 'Wenchang Community'),
    estates: [
      words('文昌小区', 'Wenchang Estate'),
      words('书香苑', 'Shuxiang Court'),
      words('文昌花园', 'Wenchang Garden'),
      words('墨池里', 'Mochili'),
      words('文星苑', 'Wenxing Court'),
    ],
    lane: '文昌巷',
  },
  minle: {
    community: words('民乐社区', 'Minle Community'),
    estates: [
      words('民乐小区', 'Minle Estate'),
      words('康乐里', 'Kangleli'),
      words('同乐苑', 'Tongle Court'),
    ],
    lane: '民乐巷',
  },
  hepingli: {
    community: words('和平里社区', 'Hepingli Community'),
    estates: [
      words('和平里小区', 'Hepingli Estate'),
      words('和顺苑', 'Heshun Court'),
      words('安和里', 'Anheli'),
      words('和平里东区', 'Hepingli East'),
    ],
    lane: '和平巷',
  },
  qingshiqiao: {
    community: words('青石桥社区', 'Qingshiqiao Community'),
    estates: [
      words('青石桥小区', 'Qingshiqiao Estate'),
      words('石桥里', 'Shiqiaoli'),
      words('清溪苑', 'Qingxi Court'),
      words('桥南小区', 'Qiaonan Estate'),
    ],
    lane: '石桥巷',
  },
  liuxi: {
    community: words('柳溪社区', 'Liuxi Community'),
    estates: [words('柳溪小区', 'Liuxi Estate'), words('溪畔苑', 'Xipan Court')],
    lane: '柳溪巷',
  },
  yangshuwan: {
    community: words('杨树湾村', 'Yangshuwan Village'),
    estates: [
      words('杨树湾一组', 'Yangshuwan Group 1'),
      words('杨树湾二组', 'Yangshuwan Group 2'),
      words('杨树湾三组', 'Yangshuwan Group 3'),
    ],
    lane: '杨树湾路',
  },
}
