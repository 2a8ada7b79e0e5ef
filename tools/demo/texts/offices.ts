import type { Words } from '#kernel'

/** Offices outside the subdistrict. All invented: names, addresses and numbers belong to nobody. */
export interface Office {
  readonly name: Words
  readonly address: Words
  readonly phone: string
}

function office(zh: string, en: string, addressZh: string, addressEn: string, phone: string): Office {
  return { name: { zh, en }, address: { zh: addressZh, en: addressEn }, phone }
}

export const offices = {
  water: office(
    '青川供水公司客服部',
    'Qingchuan Water, customer desk',
    '澄江路 18 号',
    '18 Chengjiang Road',
    '8888-0011',
  ),
  power: office(
    '青川供电营业厅',
    'Qingchuan Power, service hall',
    '望山路 6 号',
    '6 Wangshan Road',
    '8888-0012',
  ),
  gas: office(
    '青川燃气服务站',
    'Qingchuan Gas, service station',
    '望山路 22 号',
    '22 Wangshan Road',
    '8888-0013',
  ),
  heat: office(
    '青川热力服务站',
    'Qingchuan Heating, service station',
    '暖阳街 3 号',
    '3 Nuanyang Street',
    '8888-0014',
  ),
  trafficPolice: office(
    '青川交警三中队',
    'Qingchuan Traffic Police, squad 3',
    '长亭路 40 号',
    '40 Changting Road',
    '8888-0015',
  ),
  police: office(
    '青禾派出所户籍窗口',
    'Qinghe Police Station, registration counter',
    '青禾路 66 号',
    '66 Qinghe Road',
    '8888-0016',
  ),
  market: office(
    '青川市场监管所',
    'Qingchuan Market Supervision Office',
    '集贤路 9 号',
    '9 Jixian Road',
    '8888-0017',
  ),
  housing: office('青川住房保障中心', 'Qingchuan Housing Centre', '安居路 1 号', '1 Anju Road', '8888-0018'),
  education: office(
    '青川教育局招生窗口',
    'Qingchuan Education Bureau, admissions',
    '书院路 12 号',
    '12 Shuyuan Road',
    '8888-0019',
  ),
  labour: office(
    '青川劳动监察大队',
    'Qingchuan Labour Inspection',
    '匠人路 5 号',
    '5 Jiangren Road',
    '8888-0020',
  ),
  insurance: office(
    '青川社保医保服务大厅',
    'Qingchuan Insurance Hall',
    '安康路 2 号',
    '2 Ankang Road',
    '8888-0021',
  ),
  telecom: office(
    '青川通信管线维护站',
    'Qingchuan Telecom Lines',
    '连心路 30 号',
    '30 Lianxin Road',
    '8888-0022',
  ),
  bus: office(
    '青川公交公司调度室',
    'Qingchuan Bus, control room',
    '车站路 1 号',
    '1 Chezhan Road',
    '8888-0023',
  ),
  nextDoor: office(
    '白鹭街道值班室',
    'Bailu Subdistrict, duty desk',
    '白鹭路 100 号',
    '100 Bailu Road',
    '8888-0024',
  ),
  rivers: office('青川河道管理所', 'Qingchuan River Office', '临水路 7 号', '7 Linshui Road', '8888-0025'),
} as const satisfies Record<string, Office>
