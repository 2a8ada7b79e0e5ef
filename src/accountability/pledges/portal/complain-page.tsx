import { Field, Layout, Problems, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import type { ComplainProps } from '../pledge-pages.ts'

const title = { zh: '对作风提意见', en: 'A complaint about conduct' }

/** A complaint, with what becomes of it told before it is sent; works without a script. */
export function ComplainPage({ props, shell }: Drawn<ComplainProps>) {
  return (
    <Layout frame={shell} title={title}>
      <Complain {...props} />
    </Layout>
  )
}

function Complain(props: ComplainProps) {
  const t = useWords()
  const { values } = props
  const refused = props.refused?.fields ?? []
  const notSure = t({ zh: '说不准，不选也行', en: 'Not sure; you need not choose' })
  return (
    <>
      <h1>{t(title)}</h1>
      <p className="lead">
        {t({
          zh: '由上一级领导看，被提意见的岗位看不到，除非领导给他们看。15 个工作日内书面答复您。',
          en: 'A leader of the level above reads it; the post it is about does not, unless the leader shows it to them. You get a written answer within 15 working days.',
        })}
      </p>
      <Problems refused={props.refused} />
      <form method="post" encType="multipart/form-data" action={`/at/${props.jurisdiction}/pledges/complain`}>
        <input type="hidden" name="id" value={values.id ?? ''} />
        <Field name="words" label={{ zh: '是怎么回事？', en: 'What happened?' }} refused={refused}>
          {(ids) => (
            <textarea {...ids} name="words" rows={5} maxLength={2000} required defaultValue={values.words} />
          )}
        </Field>
        <Field name="ruleId" label={{ zh: '哪一条没做到', en: 'Which rule' }} optional refused={refused}>
          {(ids) => (
            <select {...ids} name="ruleId" defaultValue={values.ruleId}>
              <option value="">{notSure}</option>
              {props.sets.map((set) => (
                <optgroup key={set.name.zh} label={t(set.name)}>
                  {set.rules.map((rule) => (
                    <option key={rule.id} value={rule.id}>
                      {t(rule.name)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Field name="postId" label={{ zh: '哪个岗位', en: 'Which post' }} optional refused={refused}>
          {(ids) => (
            <select {...ids} name="postId" defaultValue={values.postId}>
              <option value="">{notSure}</option>
              {props.places.map((place) => (
                <optgroup key={place.name.zh} label={t(place.name)}>
                  {place.posts.map((post) => (
                    <option key={post.id} value={post.id}>
                      {t(post.name)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="email"
          label={{ zh: '电子邮箱', en: 'E-mail' }}
          hint={{
            zh: '答复了给您发邮件。不填也照样办，凭专属链接随时查看。',
            en: 'We write when it is answered. Without it we act all the same; your own link shows the progress.',
          }}
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
              defaultValue={values.email}
            />
          )}
        </Field>
        <p className="hint">
          {t({
            zh: '邮箱加密保存，只用来告诉您答复。您写的话不公开；公开的只有每条守则收到几件，和领导去掉个人信息后的答复。',
            en: 'The address is stored encrypted and only used to tell you of the answer. What you write is not made public; only counts per rule are, and answers from which everything personal was taken out.',
          })}
        </p>
        <div className="go">
          <button type="submit" className="main">
            {t({ zh: '提交', en: 'Send' })}
          </button>
        </div>
      </form>
    </>
  )
}
