import type { z } from 'zod'
import type { CategoryBody, saveCategory } from '../category-contract.ts'

/** A category as it is edited: lists are one line of text each. */
export function draftOf(category: CategoryBody | undefined) {
  return {
    code: category?.code ?? '',
    group: category?.group ?? '99',
    nameZh: category?.name.zh ?? '',
    nameEn: category?.name.en ?? '',
    hintZh: category?.hint.zh ?? '',
    hintEn: category?.hint.en ?? '',
    keywordsZh: category?.keywords.zh.join(' ') ?? '',
    keywordsEn: category?.keywords.en.join(', ') ?? '',
    gbt: category?.gbt.join(' ') ?? '',
    amount: category?.limit.amount ?? 5,
    unit: category?.limit.unit ?? ('working-days' as const),
    duty: category?.duty ?? ('community-services' as const),
    level: category?.level ?? ('community' as const),
    publishWords: category?.publishWords ?? false,
    emergencyZh: category?.emergency?.zh ?? '',
    emergencyEn: category?.emergency?.en ?? '',
    retired: category?.retired ?? false,
  }
}

/** The draft as the server takes it. */
export function saved(draft: ReturnType<typeof draftOf>): z.input<(typeof saveCategory)['body']> {
  const { code, group, duty, level, publishWords, retired } = draft
  const hasEmergency = draft.emergencyZh.trim() !== '' || draft.emergencyEn.trim() !== ''
  return {
    code,
    group,
    duty,
    level,
    publishWords,
    retired,
    name: { zh: draft.nameZh, en: draft.nameEn },
    hint: { zh: draft.hintZh, en: draft.hintEn },
    keywords: { zh: split(draft.keywordsZh, /[\s,，、;；]+/), en: split(draft.keywordsEn, /[,，;；\n]+/) },
    gbt: split(draft.gbt, /[\s,，]+/),
    limit: { amount: draft.amount, unit: draft.unit },
    emergency: hasEmergency ? { zh: draft.emergencyZh, en: draft.emergencyEn } : null,
  }
}

function split(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((word) => word.trim())
    .filter(Boolean)
}
