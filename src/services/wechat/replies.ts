import type { Words } from '#kernel'
import { type Draft, wordsOf } from './draft.ts'

const numbered = {
  zh: '回复 1 提交，2 继续补充，3 重新开始',
  en: 'Reply 1 to send, 2 to add more, 3 to start again',
}

/** Everything the account says by itself, by ear: short, and always with what one can do next. */
export const replies = {
  welcome: ({ zh, en }: Words): Words => ({
    zh: `这里是${zh}的邻里服务。\n有事直接发文字、语音或照片给我，再发一个位置，就能提交；马上告诉您谁负责、哪天答复。\n回复“进度”查办理情况，回复“人工”找值班的人。`,
    en: `This is the neighbourhood service of ${en}.\nSend words, a voice message or photos, then your position: you will be told at once who has it and by when.\nReply “progress” to see how it goes, “human” for the person on duty.`,
  }),
  menu: ({ zh, en }: Words, dutyPhone: string): Words => ({
    zh: `${zh}邻里服务，回复数字就行：\n1 反映一件事\n2 查进度\n3 找值班的人（${dutyPhone}）\n也可以直接说是什么事。`,
    en: `${en}, neighbourhood service. Reply with a number:\n1 report something\n2 see how it goes\n3 the person on duty (${dutyPhone})\nOr just say what it is about.`,
  }),
  tell: {
    zh: '请说说是什么事：发文字、语音、照片都行，再点“+”发一个位置。',
    en: 'Tell me what it is: words, voice or photos. Then tap “+” and send the position.',
  },
  goOn: {
    zh: '好的，请接着说；发照片、位置也行。说完回复 1 提交。',
    en: 'Please go on; photos and a position are welcome too. Reply 1 when it is complete.',
  },
  ask: (missing: 'words' | 'place' | null, draft: Draft): Words => {
    if (missing === 'words') {
      return {
        zh: `已收下${gathered(draft).zh}。请再写一句或说一句：是什么事？`,
        en: `I have ${gathered(draft).en}. Please say in a sentence what it is about.`,
      }
    }
    if (missing === 'place') {
      return {
        zh: '记下了。在什么地方？点“+”发位置最准；也可以写社区、楼栋或地址。',
        en: 'Noted. Where is it? Tap “+” and send the position, or write the community, building or address.',
      }
    }
    return {
      zh: `都记下了：\n“${shortened(wordsOf(draft))}”\n${gathered(draft).zh}\n${numbered.zh}。`,
      en: `This is what I have:\n“${shortened(wordsOf(draft))}”\n${gathered(draft).en}\n${numbered.en}.`,
    }
  },
  nothingToSend: {
    zh: '还没有要提交的内容。请先说说是什么事。',
    en: 'There is nothing to send yet. Tell me first what it is about.',
  },
  startAgain: {
    zh: '好的，刚才的不提交。要反映什么，请重新说。',
    en: 'All right, that was not sent. Tell me again what it is about.',
  },
  person: (phone: string): Words => ({
    zh: `值班电话 ${phone}，随时可以打。我们也看到您在找人，会尽快在这里回复您。`,
    en: `The duty phone is ${phone}, at any time. We also see that you want a person and will answer here as soon as we can.`,
  }),
  notHeard: {
    zh: '这段语音没有听清。请写几个字，或再说一遍；要找人请回复“人工”。',
    en: 'I could not make out this voice message. Write a few words or say it again; reply “human” for a person.',
  },
  notUnderstood: {
    zh: '这个我看不懂，已经转给值班的人看。请发文字、语音、照片或位置；找人请回复“人工”。',
    en: 'I cannot read this, so the person on duty gets it. Send words, voice, photos or a position; reply “human” for a person.',
  },
  tooFast: {
    zh: '您发得太快了，我一时看不过来。都收下了，值班的人会看；请过一分钟再说。',
    en: 'That was faster than I can read. All of it is kept and the person on duty will look; please wait a minute.',
  },
  tooLong: (most: number): Words => ({
    zh: `一件事最多 ${most} 字，这一段没有加进去，已转给值班的人看。回复 1 提交前面的内容。`,
    en: `One matter holds ${most} characters; this part was not added, the person on duty gets it. Reply 1 to send the rest.`,
  }),
  tooManyPhotos: (most: number): Words => ({
    zh: `一件事最多 ${most} 张照片，这一张没有加进去，已转给值班的人看。`,
    en: `One matter holds ${most} photos; this one was not added, the person on duty gets it.`,
  }),
  quiet: {
    zh: '刚才说的还没有提交。回复 1 就提交，回复 3 不要了；不急，先放着也行。',
    en: 'What you told me has not been sent yet. Reply 1 to send it, 3 to drop it; there is no hurry.',
  },
} as const

/** What came so far besides words. */
function gathered(draft: Draft): Words {
  const photos = draft.mediaIds.length
  const place = draft.address ?? (draft.point ? null : undefined)
  const zh = [
    photos > 0 ? `照片 ${photos} 张` : '',
    place === undefined ? '' : place === null ? '位置' : `地点：${place}`,
  ]
  const en = [
    photos > 0 ? `${photos} photo${photos > 1 ? 's' : ''}` : '',
    place === undefined ? '' : place === null ? 'the position' : `the place: ${place}`,
  ]
  return { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') }
}

const shortened = (text: string): string => {
  const symbols = Array.from(text)
  return symbols.length > 120 ? `${symbols.slice(0, 119).join('')}…` : text
}
