import type { ReactNode } from 'react'
import { Field, Problems, useWords } from '#design/portal'
import type { Words } from '#kernel'
import type { TrackingProps } from '../portal-pages.ts'
import type { ResidentStep } from '../tracked.ts'
import { RateForm } from './rate-form.tsx'
import { OwnReviews } from './review-part.tsx'

/** What the resident can do now, each a plain form; what cannot be done now is not shown. */
export function Steps(props: TrackingProps) {
  const t = useWords()
  const { tracked, linkKey } = props
  if (!linkKey) return <FollowThis {...props} />
  const may = (step: ResidentStep) => !tracked.why[step]
  // Sent in time for the form, too late for the matter: the form is gone, what was written is not.
  const tooLate = props.failed !== null && !may(props.failed.step)
  return (
    <>
      {tooLate && <Problems refused={props.failed?.refused ?? null} />}
      {may('reply') && (
        <section className="ask" aria-labelledby="question-title">
          <h2 id="question-title">{t({ zh: '我们想问您', en: 'A question for you' })}</h2>
          <p className="said-words">{tracked.question}</p>
          <StepForm {...props} step="reply" button={{ zh: '回复', en: 'Reply' }} main>
            <WordsAndPhotos {...props} step="reply" label={{ zh: '您的回复', en: 'Your reply' }} />
          </StepForm>
        </section>
      )}
      {may('urge') && (
        <section className="ask" aria-labelledby="urge-title">
          <h2 id="urge-title">
            {t(
              tracked.dueAt < props.now
                ? { zh: '已经过了答应的时间', en: 'The promised time is over' }
                : { zh: '今天该有答复', en: 'It is due today' },
            )}
          </h2>
          <p>
            {t({
              zh: '您可以催一下，提醒会马上送到负责的岗位和上一级。每个工作日可以催一次。',
              en: 'You can ask them to hurry: whoever has it, and the level above, are told at once. Once a working day.',
            })}
          </p>
          <StepForm {...props} step="urge" button={{ zh: '催一下', en: 'Ask them to hurry' }} main>
            {null}
          </StepForm>
        </section>
      )}
      {(may('confirm') || may('reopen')) && (
        <section className="ask" aria-labelledby="solved-title">
          <h2 id="solved-title">{t({ zh: '解决了吗？', en: 'Is it solved?' })}</h2>
          {may('confirm') && (
            <StepForm {...props} step="confirm" button={{ zh: '已经解决', en: 'Yes, it is solved' }} main>
              {null}
            </StepForm>
          )}
          {may('reopen') && (
            <Fold
              open={tooLate || props.failed?.step === 'reopen'}
              title={{ zh: '没有解决', en: 'No, it is not solved' }}
            >
              <StepForm {...props} step="reopen" button={{ zh: '请重新办理', en: 'Open it again' }}>
                <WordsAndPhotos
                  {...props}
                  step="reopen"
                  label={{ zh: '哪里没有解决', en: 'What is not solved' }}
                />
              </StepForm>
            </Fold>
          )}
        </section>
      )}
      <OwnReviews {...props} />
      {may('object') && (
        <Fold open={props.failed?.step === 'object'} title={{ zh: '对复核结果有话说', en: 'Answer to that' }}>
          <StepForm {...props} step="object" button={{ zh: '提交说明', en: 'Send' }}>
            <Field
              name="words"
              id="object-words"
              label={{ zh: '您的看法', en: 'What you think of it' }}
              refused={props.failed?.step === 'object' ? props.failed.refused.fields : []}
            >
              {(ids) => <textarea {...ids} name="words" rows={3} maxLength={2000} />}
            </Field>
          </StepForm>
        </Fold>
      )}
      {may('rate') && (
        <section className="card-block">
          <StepForm
            {...props}
            step="rate"
            button={
              tracked.review
                ? { zh: '更改评价', en: 'Change the rating' }
                : { zh: '提交评价', en: 'Send the rating' }
            }
          >
            <RateForm {...props} />
          </StepForm>
        </section>
      )}
      {may('add') && (
        <Fold open={props.failed?.step === 'add'} title={{ zh: '补充情况或照片', en: 'Add words or photos' }}>
          <StepForm {...props} step="add" button={{ zh: '补充', en: 'Add' }}>
            <WordsAndPhotos {...props} step="add" label={{ zh: '补充的内容', en: 'What you add' }} />
          </StepForm>
        </Fold>
      )}
      {may('withdraw') && (
        <Fold open={props.failed?.step === 'withdraw'} title={{ zh: '撤回', en: 'Withdraw it' }}>
          <StepForm {...props} step="withdraw" button={{ zh: '撤回这件事', en: 'Withdraw it' }}>
            <p>
              {t({
                zh: '撤回后不再办理，也不能恢复；需要时可以重新反映。',
                en: 'It will not be worked on any more and cannot be brought back; you can report it again.',
              })}
            </p>
          </StepForm>
        </Fold>
      )}
    </>
  )
}

function Fold({ title, open, children }: { title: Words; open: boolean; children: ReactNode }) {
  const t = useWords()
  return (
    <details className="fold" open={open || undefined}>
      <summary>{t(title)}</summary>
      {children}
    </details>
  )
}

function StepForm(
  props: TrackingProps & { step: ResidentStep; button: Words; main?: boolean; children: ReactNode },
) {
  const t = useWords()
  const { step, tracked, failed } = props
  return (
    <form
      id={step}
      method="post"
      action={`/r/${tracked.code}/${props.linkKey}/${step}`}
      encType="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="entryId" value={props.entryIds[step]} />
      {failed?.step === step && <Problems refused={failed.refused} prefix={`${step}-`} />}
      {props.children}
      <button type="submit" className={props.main ? 'main' : undefined}>
        {t(props.button)}
      </button>
    </form>
  )
}

function WordsAndPhotos(props: TrackingProps & { step: ResidentStep; label: Words }) {
  const t = useWords()
  const { failed } = props
  const refused = failed?.step === props.step ? failed.refused.fields : []
  return (
    <>
      <Field name="words" id={`${props.step}-words`} label={props.label} refused={refused}>
        {(ids) => (
          <textarea {...ids} name="words" rows={4} maxLength={2000} defaultValue={failed?.values.words} />
        )}
      </Field>
      <Field
        name="photos"
        id={`${props.step}-photos`}
        label={{ zh: '照片', en: 'Photos' }}
        optional
        refused={refused}
      >
        {(ids) => (
          <>
            {failed && failed.photos.length > 0 && (
              <ul className="photos">
                {failed.photos.map((photo) => (
                  <li key={photo.id}>
                    <img src={photo.thumbUrl} alt={t({ zh: '照片', en: 'Photo' })} />
                    <label className="tick">
                      <input type="checkbox" name={`kept-${photo.id}`} value="1" defaultChecked />
                      {t({ zh: '保留', en: 'Keep' })}
                    </label>
                  </li>
                ))}
              </ul>
            )}
            <input {...ids} type="file" name="photos" accept="image/jpeg,image/png,image/webp" multiple />
          </>
        )}
      </Field>
    </>
  )
}

/** On the public page of an open matter: somebody who has the same problem can follow it. */
function FollowThis({ tracked, entryIds }: TrackingProps) {
  const t = useWords()
  if (!['received', 'in-progress', 'waiting'].includes(tracked.state)) return null
  return (
    <form method="post" action={`/r/${tracked.code}/follow`} encType="multipart/form-data">
      <input type="hidden" name="id" value={entryIds.follow} />
      <button type="submit">{t({ zh: '我也遇到了，一起跟进', en: 'Me too: follow it' })}</button>
    </form>
  )
}
