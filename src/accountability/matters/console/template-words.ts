export const templateWords = {
  templates: { zh: '答复模板', en: 'Answer templates' },
  about: {
    zh: '常用的答复写一次，答复时选用，再按实际情况改。',
    en: 'Write a good answer once; choose it when answering and make it fit.',
  },
  add: { zh: '新增模板', en: 'Add a template' },
  change: { zh: '修改', en: 'Change' },
  titleZh: { zh: '中文标题', en: 'Chinese title' },
  textZh: { zh: '中文内容', en: 'Chinese text' },
  titleEn: { zh: '英文标题', en: 'English title' },
  textEn: { zh: '英文内容', en: 'English text' },
  retire: { zh: '停用', en: 'Retire' },
  saved: { zh: '模板已保存。', en: 'The template is saved.' },
  none: {
    zh: '还没有模板。新增一个，答复时就能选用。',
    en: 'No templates yet. Add one, and it can be chosen when answering.',
  },
} as const
