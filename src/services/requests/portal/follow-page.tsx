import { Layout, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import type { FollowProps } from '../portal-pages.ts'

const title = { zh: '查进度', en: 'Follow a number' }

/** Looks up a tracking code; a typo is answered with the character that is doubtful. */
export function FollowPage({ props, shell }: Drawn<FollowProps>) {
  return (
    <Layout frame={shell} title={title}>
      <Follow {...props} />
    </Layout>
  )
}

function Follow(props: FollowProps) {
  const t = useWords()
  return (
    <>
      <h1>{t(title)}</h1>
      <FollowForm {...props} />
      <p className="hint">
        {t({
          zh: '查询码在提交后的回执上，一共 12 位。用回执上的链接或二维码打开，还能补充、回复和评价。',
          en: 'The code is on your receipt and has 12 characters. With the link or QR code of the receipt you can also add, reply and rate.',
        })}
      </p>
    </>
  )
}

export function FollowForm({ typed, refusal, suggestion }: FollowProps) {
  const t = useWords()
  return (
    <form method="get" action="/follow" className="follow">
      <label htmlFor="code">{t({ zh: '查询码', en: 'Tracking code' })}</label>
      <div className="row">
        <input
          id="code"
          name="code"
          defaultValue={typed}
          maxLength={40}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          placeholder="QHX7-K2M9-PT4W"
          aria-describedby="code-error"
          aria-invalid={refusal ? true : undefined}
          required
        />
        <button type="submit">{t({ zh: '查询', en: 'Look up' })}</button>
      </div>
      <p className="error" id="code-error" hidden={!refusal}>
        {refusal && t(refusal.words)}
      </p>
      {suggestion && (
        <p>
          <a className="button" href={`/follow?code=${suggestion}`}>
            {t({ zh: '查 ', en: 'Look up ' })}
            <b>{suggestion}</b>
          </a>
        </p>
      )}
    </form>
  )
}
