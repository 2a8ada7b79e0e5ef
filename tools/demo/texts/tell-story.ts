/** Chooses one of `count` things; the generator's seeded random. */
export type Pick = (count: number) => number

/** Puts the place in and settles every `{this|that}`, so that one story told three times differs each time. */
export function tell(text: string, place: string, pick: Pick): string {
  return text.replaceAll('{place}', place).replace(/\{([^{}]*\|[^{}]*)\}/g, (_all, choices: string) => {
    const each = choices.split('|')
    return each[pick(each.length)] ?? ''
  })
}
