import { Field, useWords } from '#design/portal'
import type { ReportProps } from '../portal-pages.ts'

/** Third step: how to be told, if at all, and what everybody else will see. */
export function ReachStep(props: ReportProps) {
  const t = useWords()
  const refused = props.refused?.fields ?? []
  return (
    <fieldset id="reach">
      <legend>
        <span className="step">3/3</span> {t({ zh: '怎么联系您？', en: 'How can we reach you?' })}
      </legend>
      <p className="hint">
        {t({
          zh: '都可以不填。不填也照样办理，您凭查询码随时查看。',
          en: 'You may leave all of this empty. We act all the same, and your tracking code shows you the progress.',
        })}
      </p>
      <Field name="phone" label={{ zh: '手机号', en: 'Phone' }} optional refused={refused}>
        {(ids) => (
          <input
            {...ids}
            name="phone"
            type="tel"
            inputMode="tel"
            maxLength={30}
            autoComplete="tel"
            defaultValue={props.values.phone}
          />
        )}
      </Field>
      <Field
        name="email"
        label={{ zh: '电子邮箱', en: 'E-mail' }}
        hint={{ zh: '有进展时给您发邮件。', en: 'We write when something changes.' }}
        optional
        refused={refused}
      >
        {(ids) => (
          <input
            {...ids}
            name="email"
            type="email"
            maxLength={200}
            autoComplete="email"
            defaultValue={props.values.email}
          />
        )}
      </Field>
      <Field
        name="name"
        label={{ zh: '怎么称呼您', en: 'What should we call you' }}
        optional
        refused={refused}
      >
        {(ids) => (
          <input {...ids} name="name" maxLength={60} autoComplete="name" defaultValue={props.values.name} />
        )}
      </Field>
      {/* 个人信息保护法 第17条: who, what for, how long, told before it is given. */}
      <p className="hint">
        {t({
          zh: '联系方式加密保存，只用来办这件事，只有经办人看得到，每次查看都有记录。您可以随时打值班电话要求查看或删除。',
          en: 'Your contact details are stored encrypted, used for this matter only and seen by those who handle it; each look is recorded. Call the duty desk to see or delete them.',
        })}
      </p>
      <section className="preview" aria-labelledby="preview-title">
        <h2 id="preview-title">{t({ zh: '别人会看到什么', en: 'What others will see' })}</h2>
        <dl>
          <dt>{t({ zh: '类别', en: 'Kind' })}</dt>
          <dd id="preview-kind">{t({ zh: '您选的类别', en: 'the kind you chose' })}</dd>
          <dt>{t({ zh: '地点', en: 'Place' })}</dt>
          <dd id="preview-place">{t({ zh: '大致的街道或楼栋', en: 'roughly: the street or building' })}</dd>
          <dt>{t({ zh: '进展', en: 'Progress' })}</dt>
          <dd>{t({ zh: '状态、日期和我们的答复', en: 'state, dates and our answer' })}</dd>
        </dl>
        <p>
          {t({
            zh: '您写的话和照片，经工作人员检查、没有个人信息才会公开。您的姓名、电话和邮箱永远不公开。',
            en: 'Your words and photos become public only after a check that they name nobody. Your name, phone and e-mail never do.',
          })}
        </p>
      </section>
    </fieldset>
  )
}
