import type { z } from 'zod'
import { record } from '#foundation/audit/server'
import { getJurisdiction } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { dayOf, invalidInput, Problem } from '#kernel'
import type * as contract from '../contract.ts'
import { hasRequest, insertFilling, upsertRequest, withdrawOne } from './report-sql.ts'

const subject = (id: string) => ({ kind: 'report-request', id })

/** Registers a request, or corrects one that stands. */
export async function saveReport(
  work: Work,
  id: string,
  { basis, ...given }: z.output<typeof contract.saveReport.body>,
): Promise<void> {
  const columns = [...new Set(given.columns.filter((name) => name !== ''))]
  await upsertRequest(work, { id, ...given, columns, basis: basis || null })
  await record(work, { action: 'report.saved', subject: subject(id), details: { withBasis: basis !== '' } })
}

/** Adds a filling with its minutes; who did it stands in the audit only, because minutes are counted by request. */
export async function addFilling(
  work: Work,
  id: string,
  filling: z.output<typeof contract.addFilling.body>,
): Promise<void> {
  if (!(await hasRequest(work, id))) throw new Problem(404, noRequest)
  const { zone } = (await getJurisdiction(work)).calendar
  if (filling.filledOn > dayOf(work.now, zone)) {
    const words = { zh: '不能晚于今天。', en: 'It cannot be later than today.' }
    throw invalidInput([{ field: 'filledOn', code: 'report.in-future', words }])
  }
  if (!(await insertFilling(work, id, filling))) return
  const { fillingId, minutes } = filling
  await record(work, { action: 'report.filled', subject: subject(id), details: { fillingId, minutes } })
}

export async function withdrawFilling(work: Work, id: string, fillingId: string): Promise<void> {
  if (!(await hasRequest(work, id))) throw new Problem(404, noRequest)
  if (!(await withdrawOne(work, id, fillingId))) return
  await record(work, { action: 'report.filling-withdrawn', subject: subject(id), details: { fillingId } })
}

const noRequest = {
  code: 'report.not-found',
  words: { zh: '没有这项报表登记。', en: 'There is no such report request.' },
}
