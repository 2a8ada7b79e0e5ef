export const consoleWords = {
  opening: { zh: '正在打开…', en: 'Opening …' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  nav: { zh: '主要栏目', en: 'Main' },
  desk: { zh: '我的办件台', en: 'My desk' },
  enter: { zh: '代居民登记', en: 'Enter a request' },
  administration: { zh: '管理', en: 'Administration' },
  language: { zh: 'English', en: '中文' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  account: { zh: '我的账号', en: 'My account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  jurisdiction: { zh: '辖区', en: 'Jurisdiction' },
  menu: { zh: '菜单', en: 'Menu' },
  notFound: { zh: '这个页面不存在。', en: 'There is no such page.' },
  toDesk: { zh: '回到办件台', en: 'Back to my desk' },
  broken: {
    zh: '这个页面出了错。您填写的内容还在，请重新打开。',
    en: 'This page has failed. What you typed is kept; please open it again.',
  },
  reload: { zh: '重新打开', en: 'Open again' },
} as const

/** The five degrees, with the family's colour. */
export const familyWords = {
  organisation: { name: { zh: '高度 · 组织', en: 'Organisation' }, mark: '高' },
  accountability: { name: { zh: '态度 · 担责', en: 'Accountability' }, mark: '态' },
  services: { name: { zh: '速度 · 服务', en: 'Services' }, mark: '速' },
  /** No degree of its own: what the families work by. */
  settings: { name: { zh: '设置', en: 'Settings' }, mark: '设' },
} as const
