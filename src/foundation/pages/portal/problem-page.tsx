import { Call, Layout, useWords } from '#design/portal'
import type { Drawn } from '../index.ts'
import type { ProblemProps } from '../page.ts'

/** What went wrong, what it means, what to do: never more than three lines and a way on. */
export function ProblemPage({ props, shell }: Drawn<ProblemProps>) {
  return (
    <Layout frame={shell} title={{ zh: '没有成功', en: 'That did not work' }}>
      <Trouble {...props} />
    </Layout>
  )
}

function Trouble(props: ProblemProps) {
  const t = useWords()
  return (
    <>
      <h1>{t(titles[props.status] ?? { zh: '没有成功', en: 'That did not work' })}</h1>
      <p className="lead">{t(props.words)}</p>
      <p className="more">
        <a className="button" href="/">
          {t({ zh: '回首页', en: 'To the first page' })}
        </a>
        <a href="/follow">{t({ zh: '查进度', en: 'Follow a number' })}</a>
      </p>
      {props.dutyPhone && <Call phone={props.dutyPhone} />}
      {props.status >= 500 && (
        <p className="hint">
          {t({ zh: '打电话时可以报这个编号：', en: 'When you call, you can give this number: ' })}
          {props.requestId}
        </p>
      )}
    </>
  )
}

const titles: Readonly<Record<number, { zh: string; en: string }>> = {
  403: { zh: '这里不能打开', en: 'This cannot be opened' },
  404: { zh: '没有这个页面', en: 'No such page' },
  413: { zh: '内容太大了', en: 'That was too large' },
  429: { zh: '请稍等一会儿', en: 'Please wait a moment' },
}
