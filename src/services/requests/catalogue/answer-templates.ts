import type { Words } from '#kernel'

/** A beginning that staff finish in their own words; `…` marks what only they can know. */
export interface AnswerTemplate {
  readonly key: string
  readonly title: Words
  readonly text: Words
}

export const answerTemplates: readonly AnswerTemplate[] = [
  {
    key: 'on-the-way',
    title: { zh: '已安排，告诉时间', en: 'Arranged, with a time' },
    text: {
      zh: '您反映的事情我们收到了，…（时间）前会有人到现场，看完马上告诉您情况。',
      en: 'We have your report. Someone will be there by … and will tell you what they find.',
    },
  },
  {
    key: 'fixed',
    title: { zh: '已修好', en: 'Fixed' },
    text: {
      zh: '我们…到现场看过，原因是…，现在已经处理好。您路过时请看一眼，如果没好可以直接点“还没解决”。',
      en: 'We were there on …. The cause was …, and it is fixed now. If it is not, press “not solved”.',
    },
  },
  {
    key: 'fixed-in-part',
    title: { zh: '先应急，后彻底修', en: 'Made safe, full repair later' },
    text: {
      zh: '为了安全，我们先做了…；彻底修好需要…，计划…完成，到时在这里告诉您。',
      en: 'To keep people safe we have …. The full repair needs … and is planned for …; we will tell you here.',
    },
  },
  {
    key: 'need-place',
    title: { zh: '问清位置', en: 'Ask where exactly' },
    text: {
      zh: '我们到了附近没有找到。请告诉我们具体在哪栋楼、哪个门口旁边，有照片更好。',
      en: 'We went there and could not find it. Which building or door is it nearest to? A photo helps.',
    },
  },
  {
    key: 'need-time',
    title: { zh: '约上门时间', en: 'Agree on a visit' },
    text: {
      zh: '需要到您家里看一下。您…（时间）在家方便吗？也可以说一个您方便的时间。',
      en: 'We need to have a look inside. Would … suit you? Or name a time that does.',
    },
  },
  {
    key: 'not-ours',
    title: { zh: '不归我们，告诉归谁', en: 'Not ours, and whose it is' },
    text: {
      zh: '这件事由…负责，地址…，电话…。我们已经把您说的情况转过去，…前他们会联系您；没人联系请告诉我们。',
      en: 'This belongs to …, at …, telephone …. We have passed on what you told us; they will be in touch by …. If not, tell us.',
    },
  },
  {
    key: 'cannot',
    title: { zh: '办不了，说明原因和别的办法', en: 'Cannot be done, why and what instead' },
    text: {
      zh: '这件事我们办不了，原因是…（依据…）。您可以…；需要帮忙写材料或联系，请到社区服务站找我们。',
      en: 'We cannot do this, because … (rule: …). What you can do: …. For help with papers or calls come to the community desk.',
    },
  },
  {
    key: 'longer',
    title: { zh: '需要更久，说明原因', en: 'Takes longer, and why' },
    text: {
      zh: '原定的时间做不完，原因是…。新的日期是…，之前我们每…天告诉您一次进展。',
      en: 'We cannot finish in time, because …. The new date is …; until then we report every … days.',
    },
  },
  {
    key: 'already-known',
    title: { zh: '已有人反映，合并办理', en: 'Already reported, joined' },
    text: {
      zh: '这件事已有邻居反映，正在办，预计…完成。您这一件和它一起办，结果会单独告诉您。',
      en: 'A neighbour has reported this and work is under way, expected by …. Yours is joined to it; you get your own answer.',
    },
  },
  {
    key: 'talk',
    title: { zh: '请双方坐下来谈', en: 'Sit down together' },
    text: {
      zh: '我们想请你们两家…到社区调解室坐一坐，免费，自愿，不愿意可以不来。您哪天方便？',
      en: 'We would like both households to meet in the mediation room on …. It is free and voluntary. Which day suits you?',
    },
  },
  {
    key: 'materials',
    title: { zh: '一次说清要带什么', en: 'Everything to bring, told once' },
    text: {
      zh: '办这件事要带：…。地点…，时间…。其他材料我们能查到，不用再跑。',
      en: 'Please bring: …. Where: …, when: …. Everything else we can look up; no second trip.',
    },
  },
  {
    key: 'apology',
    title: { zh: '我们没做好', en: 'We did not do well' },
    text: {
      zh: '这件事是我们没做好：…。对不起，耽误您了。我们已经…，以后…。',
      en: 'We did not do this well: …. We are sorry for your trouble. We have …, and from now on ….',
    },
  },
]
