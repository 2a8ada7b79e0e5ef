/** A made-up person; any likeness to a living one is chance. */
export interface DemoName {
  readonly zh: string
  /** Pinyin, family name first. */
  readonly pinyin: string
}

/** Sixty members of staff. */
export const staffNames: readonly DemoName[] = read(`
周慧敏=Zhou Huimin 何志远=He Zhiyuan 林晓燕=Lin Xiaoyan 陈国栋=Chen Guodong 吴雅琴=Wu Yaqin 赵立新=Zhao Lixin
孙佳怡=Sun Jiayi 马建平=Ma Jianping 胡春梅=Hu Chunmei 郭子豪=Guo Zihao 罗婷婷=Luo Tingting 梁永康=Liang Yongkang
宋雨晴=Song Yuqing 唐文斌=Tang Wenbin 许静怡=Xu Jingyi 韩大勇=Han Dayong 冯秀兰=Feng Xiulan 邓浩然=Deng Haoran
曹丽娜=Cao Lina 彭家明=Peng Jiaming 曾小芳=Zeng Xiaofang 肖宏伟=Xiao Hongwei 田玉洁=Tian Yujie 董志强=Dong Zhiqiang
袁梦琪=Yuan Mengqi 潘少华=Pan Shaohua 于秋菊=Yu Qiuju 蒋天宇=Jiang Tianyu 蔡文静=Cai Wenjing 余海波=Yu Haibo
杜思远=Du Siyuan 叶桂英=Ye Guiying 程一鸣=Cheng Yiming 苏婉清=Su Wanqing 魏长青=Wei Changqing 吕晓彤=Lü Xiaotong
丁卫民=Ding Weimin 任佩佩=Ren Peipei 沈立群=Shen Liqun 姚春生=Yao Chunsheng 卢静文=Lu Jingwen 姜海涛=Jiang Haitao
崔美玲=Cui Meiling 钟启明=Zhong Qiming 谭小雨=Tan Xiaoyu 陆建国=Lu Jianguo 汪若兰=Wang Ruolan 范志成=Fan Zhicheng
金雪梅=Jin Xuemei 石磊磊=Shi Leilei 廖家宁=Liao Jianing 贾秀云=Jia Xiuyun 夏明远=Xia Mingyuan 韦春晓=Wei Chunxiao
付永利=Fu Yongli 方婉如=Fang Wanru 白雪松=Bai Xuesong 邹丽萍=Zou Liping 孟凡林=Meng Fanlin 熊可欣=Xiong Kexin
`)

/** A hundred and twenty residents. */
export const residentNames: readonly DemoName[] = read(`
秦淑珍=Qin Shuzhen 邱建军=Qiu Jianjun 江雨桐=Jiang Yutong 尹德明=Yin Deming 薛佳慧=Xue Jiahui 闫宝山=Yan Baoshan
段晓峰=Duan Xiaofeng 雷桂芳=Lei Guifang 侯俊杰=Hou Junjie 龙思琪=Long Siqi 史玉兰=Shi Yulan 陶然=Tao Ran
黎志鹏=Li Zhipeng 贺秀珍=He Xiuzhen 顾欣怡=Gu Xinyi 毛国庆=Mao Guoqing 郝月娥=Hao Yue'e 龚天佑=Gong Tianyou
邵佳琪=Shao Jiaqi 万福生=Wan Fusheng 钱雅婷=Qian Yating 严守义=Yan Shouyi 覃小玲=Qin Xiaoling 武向东=Wu Xiangdong
戴梦洁=Dai Mengjie 莫世昌=Mo Shichang 孔繁星=Kong Fanxing 向春燕=Xiang Chunyan 汤立民=Tang Limin 常素芬=Chang Sufen
温子轩=Wen Zixuan 康玉梅=Kang Yumei 施文涛=Shi Wentao 洪美珠=Hong Meizhu 季小川=Ji Xiaochuan 章巧云=Zhang Qiaoyun
鲁大海=Lu Dahai 葛思敏=Ge Simin 毕春花=Bi Chunhua 聂志刚=Nie Zhigang 丛晓丹=Cong Xiaodan 焦永福=Jiao Yongfu
樊丽华=Fan Lihua 鲍家俊=Bao Jiajun 左秋月=Zuo Qiuyue 卓文杰=Zhuo Wenjie 裴雪=Pei Xue 申国良=Shen Guoliang
祝小满=Zhu Xiaoman 柯永年=Ke Yongnian 耿素琴=Geng Suqin 关子墨=Guan Zimo 牛桂花=Niu Guihua 岳明辉=Yue Minghui
齐若彤=Qi Ruotong 梅长海=Mei Changhai 庄静雯=Zhuang Jingwen 辛大伟=Xin Dawei 管秀英=Guan Xiuying 蓝天一=Lan Tianyi
詹小蕊=Zhan Xiaorui 欧阳建=Ouyang Jian 司马静=Sima Jing 苗玉珍=Miao Yuzhen 骆志明=Luo Zhiming 盛雨薇=Sheng Yuwei
车宏亮=Che Hongliang 滕淑兰=Teng Shulan 褚一凡=Chu Yifan 宫凤霞=Gong Fengxia 柴俊生=Chai Junsheng 阮小芸=Ruan Xiaoyun
屈建业=Qu Jianye 项美娟=Xiang Meijuan 翁立德=Weng Lide 柳如眉=Liu Rumei 兰贵生=Lan Guisheng 童心怡=Tong Xinyi
喻国华=Yu Guohua 甘小红=Gan Xiaohong 凌志超=Ling Zhichao 霍秀芝=Huo Xiuzhi 景文博=Jing Wenbo 席玉凤=Xi Yufeng
包浩宇=Bao Haoyu 游春兰=You Chunlan 牟建华=Mu Jianhua 冉思思=Ran Sisi 符德胜=Fu Desheng 古丽芳=Gu Lifang
桂长林=Gui Changlin 鞠晓慧=Ju Xiaohui 隋大山=Sui Dashan 尚雅洁=Shang Yajie 边志勇=Bian Zhiyong 楚飞扬=Chu Feiyang
桑小荷=Sang Xiaohe 巩玉良=Gong Yuliang 娄秀梅=Lou Xiumei 宁子涵=Ning Zihan 练国安=Lian Guo'an 佘美芬=She Meifen
冼志恒=Xian Zhiheng 商雪莹=Shang Xueying 班永贵=Ban Yonggui 仲小茉=Zhong Xiaomo 储建设=Chu Jianshe 晏婉婷=Yan Wanting
谷大妮=Gu Dani 蔺文轩=Lin Wenxuan 芦桂珍=Lu Guizhen 应俊豪=Ying Junhao 茅晓岚=Mao Xiaolan 蒲德福=Pu Defu
修美琪=Xiu Meiqi 郁长春=Yu Changchun 查小雯=Zha Xiaowen 费宏志=Fei Hongzhi 虞秀丽=Yu Xiuli 植子谦=Zhi Ziqian
`)

/** The names of foreign residents who write in English. */
export const foreignNames: readonly string[] = [
  'Hannah Lindqvist',
  'Daniel Okoro',
  'Priya Raman',
  'Tom Ashdown',
  'Elena Marchetti',
  'Jonas Weidner',
  'Amina Farouk',
  'Lucas Ferreira',
]

/** A mobile number of a prefix block that nobody holds: 199-0000-xxxx. */
export function fictitiousMobile(number: number): string {
  return `1990000${String(number % 10_000).padStart(4, '0')}`
}

function read(lines: string): DemoName[] {
  return [...lines.matchAll(/(\p{Script=Han}+)=([^\p{Script=Han}\n]+)/gu)].map((match) => ({
    zh: match[1] ?? '',
    pinyin: (match[2] ?? '').trim(),
  }))
}
