// The figures by one plain statement over all matters, written apart from the code that keeps them: what they must equal.

export interface Scan {
  readonly jurisdiction: string
  readonly zone: string
  readonly now: Date
  /** Responded within so many hours, accepted and contacted. */
  readonly hours: number
  /** Whether imported matters count in the response rate too, and what is not ours in solved, satisfied and first fix. */
  readonly leaveOut: readonly ('imported' | 'not-ours')[]
  /** Only matters opened from then on. */
  readonly since?: Date
  /** What the sums are of. */
  readonly by: 'month, community_id, topic_id, channel' | 'month'
}

export function scanFigures({ jurisdiction, zone, now, hours, leaveOut, since, by }: Scan): string {
  const at = `'${now.toISOString()}'::timestamptz`
  const imported = leaveOut.includes('imported') ? `channel <> 'import'` : 'true'
  const ours = leaveOut.includes('not-ours') ? `result is distinct from 'not-ours'` : 'true'
  const count = (...conditions: string[]) => `count(*) filter (where ${conditions.join(' and ')})::int`
  const sum = (what: string, ...conditions: string[]) =>
    `coalesce(sum(${what}) filter (where ${conditions.join(' and ')}), 0)::int`
  const counted = (figure: string) => `not ('${figure}' = any(excluded))`
  const out = (figure: string) => count(`state <> 'withdrawn'`, `'${figure}' = any(excluded)`)
  const own = `state <> 'withdrawn' and merged_into is null`
  const responded = 'greatest(taken_at, heard_at)'
  const respondBy = `opened_at + interval '${hours} hours'`
  const toRespond = `${own} and ${imported} and (${at} > ${respondBy} or (taken_at is not null and heard_at is not null))`
  const ever = `${own} and (answered_at is not null or reopened > 0)`
  const rated = `state <> 'withdrawn' and ${ours} and grade is not null`
  const silent = `state in ('answered', 'closed') and answered_at is not null and ${ours} and grade is null`
  const reachable = `(channel = 'page' or person_id is not null)`
  const asked = (figure: string) => [
    [`${figure}_unsaid`, count(silent, reachable, counted(figure))],
    [`${figure}_unasked`, count(silent, `not ${reachable}`, counted(figure))],
  ]
  const pairs: string[][] = [
    ['opened', 'count(*)::int'],
    ['withdrawn', count(`state = 'withdrawn'`)],
    ['merged', count(`state <> 'withdrawn'`, 'merged_into is not null')],
    ['response_base', count(toRespond, counted('response'))],
    [
      'response_met',
      count(
        toRespond,
        counted('response'),
        'taken_at is not null',
        'heard_at is not null',
        `${responded} <= ${respondBy}`,
      ),
    ],
    ['solved_base', count(rated, 'solved is not null', counted('solved'))],
    ['solved_met', count(rated, 'solved', counted('solved'))],
    ...asked('solved').map(([name, text]) =>
      name === 'solved_unsaid'
        ? [name, `${text} + ${count(rated, 'solved is null', counted('solved'))}`]
        : [name!, text!],
    ),
    ...[1, 2, 3, 4, 5].map((grade) => [
      `satisfied_${grade}`,
      count(rated, `grade = ${grade}`, counted('satisfied')),
    ]),
    ...asked('satisfied'),
    ['on_time_base', count(own, `(answered_at is not null or ${at} > due_at)`, counted('on_time'))],
    ['on_time_met', count(own, 'answered_at <= due_at', counted('on_time'))],
    ['first_fix_base', count(ever, ours, counted('first_fix'))],
    [
      'first_fix_met',
      count(
        ever,
        ours,
        `result = 'fixed'`,
        'reopened = 0',
        'solved is distinct from false',
        counted('first_fix'),
      ),
    ],
    ['returned_base', sum('offers', own, counted('returned'))],
    ['returned_met', sum('returns', own, counted('returned'))],
    ['redone_base', count(ever, counted('redone'))],
    ['redone_met', count(ever, 'reopened > 0', counted('redone'))],
    ['reopened_base', count(ever, counted('reopened'))],
    ['reopened_met', count(ever, 'by_resident > 0', counted('reopened'))],
    ...['response', 'solved', 'satisfied', 'on_time', 'first_fix', 'returned', 'redone', 'reopened'].map(
      (figure) => [`${figure}_out`, out(figure)],
    ),
  ]
  const from = since ? `and matter.opened_at >= '${since.toISOString()}'` : ''
  return `
    with line as (
      select matter_id,
        min(at) filter (where kind in ('accepted', 'offer-accepted', 'received-on-behalf', 'answered')) as taken_at,
        min(at) filter (where kind in ('asked', 'told', 'answered')) as heard_at,
        count(*) filter (where kind = 'offered') as offers,
        count(*) filter (where kind in ('offer-refused', 'offer-expired')) as returns,
        count(*) filter (where kind = 'reopened' and audience = 'resident') as by_resident
      from accountability.matter_entry where jurisdiction_id = '${jurisdiction}' group by matter_id),
    rating as (
      select distinct on (matter_id) matter_id, grade, solved from accountability.review
      where jurisdiction_id = '${jurisdiction}' order by matter_id, round desc),
    left_out as (
      select matter_id, array_agg(figure) as figures from accountability.figure_exclusion, unnest(figures) as figure
      where jurisdiction_id = '${jurisdiction}' and withdrawn_at is null group by matter_id),
    counted as (
      select to_char(opened_at at time zone '${zone}', 'YYYY-MM') as month, matter.*, taken_at, heard_at, grade, solved,
        coalesce(offers, 0) as offers, coalesce(returns, 0) as returns, coalesce(by_resident, 0) as by_resident,
        coalesce(left_out.figures, '{}') as excluded
      from accountability.matter
      left join line on line.matter_id = matter.id
      left join rating on rating.matter_id = matter.id
      left join left_out on left_out.matter_id = matter.id
      where matter.jurisdiction_id = '${jurisdiction}' ${from})
    select ${by}, ${pairs.map(([name, text]) => `${text} as ${name}`).join(',\n      ')}
    from counted group by ${by} order by ${by}`
}
