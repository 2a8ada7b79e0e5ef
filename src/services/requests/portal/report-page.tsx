import { Layout, Problems, Speaks, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import type { ReportProps } from '../portal-pages.ts'
import { CheckPart } from './check-part.tsx'
import { ReachStep } from './reach-step.tsx'
import { WhatStep } from './what-step.tsx'
import { WhereStep } from './where-step.tsx'

const title = { zh: '反映一件事', en: 'Report something' }

/**
 * One document with three fieldsets: readable and submittable as it stands. The island `report-form.ts` shows one
 * step at a time.
 */
export function ReportPage({ props, shell }: Drawn<ReportProps>) {
  return (
    <Layout frame={shell} title={title} script={shell.files.report}>
      <ReportForm {...props} language={shell.language} />
    </Layout>
  )
}

function ReportForm(props: ReportProps & { language: string }) {
  const t = useWords()
  return (
    <>
      <h1>{t(title)}</h1>
      <form
        id="report"
        method="post"
        action={`/at/${props.jurisdiction}/report`}
        encType="multipart/form-data"
        noValidate
        data-jurisdiction={props.jurisdiction}
      >
        <input type="hidden" name="id" value={props.values.id} />
        <input type="hidden" name="language" value={props.language} />
        <input type="hidden" name="lon" defaultValue={props.values.lon} />
        <input type="hidden" name="lat" defaultValue={props.values.lat} />
        <Problems refused={props.refused} />
        <div id="check" tabIndex={-1} hidden={!props.check}>
          {props.check && <CheckPart check={props.check} zone={props.zone} now={props.now} />}
        </div>
        <WhatStep {...props} />
        <WhereStep {...props} />
        <ReachStep {...props} />
        <div className="go">
          <button type="button" id="back" className="quiet" hidden>
            {t({ zh: '上一步', en: 'Back' })}
          </button>
          <button type="button" id="next" className="main" hidden>
            {t({ zh: '下一步', en: 'Next' })}
          </button>
          <button type="submit" id="send" className="main">
            {t({ zh: '提交', en: 'Send' })}
          </button>
        </div>
        <p id="sending" aria-live="polite" />
      </form>
    </>
  )
}

/** Only what is told before sending, for a form that is open already. */
export function CheckOnly({ props, shell }: Drawn<ReportProps>) {
  return (
    <Speaks language={shell.language}>
      {props.check && <CheckPart check={props.check} zone={props.zone} now={props.now} />}
    </Speaks>
  )
}
