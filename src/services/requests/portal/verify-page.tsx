import { type CheckedLine, isProof, lineStateWords } from '#accountability/seals'
import { Layout, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import { dateInWords, type Words } from '#kernel'
import type { VerifyProps } from '../portal-pages.ts'

const title = { zh: '核对凭证', en: 'Check a receipt' }

/** Upload a receipt, and read line by line whether it is still what was sealed. */
export function VerifyPage({ props, shell }: Drawn<VerifyProps>) {
  return (
    <Layout frame={shell} title={title}>
      <Verify {...props} />
    </Layout>
  )
}

function Verify(props: VerifyProps) {
  const t = useWords()
  return (
    <>
      <h1>{t(title)}</h1>
      {props.checked ? <Result {...props.checked} now={props.now} zone={props.zone} /> : <p>{t(whatFor)}</p>}
      <UploadForm {...props} />
      <section className="card-block" aria-labelledby="how-title">
        <h2 id="how-title">{t({ zh: '凭什么能证明', en: 'Why it proves' })}</h2>
        <p>{t(howSealed)}</p>
      </section>
    </>
  )
}

function UploadForm({ refusal, checked }: VerifyProps) {
  const t = useWords()
  return (
    <form method="post" action="/verify" encType="multipart/form-data">
      <div className="field">
        <label htmlFor="receipt">
          {checked
            ? t({ zh: '再核对一份凭证（.json）', en: 'Check another receipt (.json)' })
            : t({ zh: '凭证文件（.json）', en: 'The receipt (.json)' })}
        </label>
        <input
          id="receipt"
          name="receipt"
          type="file"
          accept="application/json,.json"
          aria-describedby="receipt-error"
          aria-invalid={refusal ? true : undefined}
          required
        />
        <p className="error" id="receipt-error" hidden={!refusal}>
          {refusal && t(refusal.words)}
        </p>
      </div>
      <button type="submit">{t({ zh: '核对', en: 'Check it' })}</button>
    </form>
  )
}

function Result({
  name,
  code,
  lines,
  now,
  zone,
}: NonNullable<VerifyProps['checked']> & { now: Date; zone: string }) {
  const t = useWords()
  return (
    <section aria-labelledby="result-title">
      <p className="sub">
        {t(name)} · <span className="code">{code}</span>
      </p>
      <h2 id="result-title" className={isProof(lines) ? 'done verdict' : 'note verdict'}>
        {t(verdict(lines))}
      </h2>
      <ol className="timeline">
        {lines.map((line, at) => (
          <li key={line.id || at}>
            <p>
              {t(line.sentence)}{' '}
              {line.id && <time dateTime={line.at.toISOString()}>{t(dateInWords(line.at, now, zone))}</time>}
            </p>
            {line.words && <p className="said-words">{line.words}</p>}
            <p className={good.has(line.state) ? 'hint' : 'error'}>{t(lineStateWords[line.state])}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const good: ReadonlySet<CheckedLine['state']> = new Set(['whole', 'unsealed'])

/** The answer in one sentence. */
function verdict(lines: readonly CheckedLine[]): Words {
  const whole = lines.filter(({ state }) => state === 'whole').length
  const bad = lines.filter(({ state }) => !good.has(state)).length
  if (bad > 0) {
    return {
      zh: `对不上：${lines.length} 行里有 ${bad} 行不能证明，见下面。`,
      en: `It does not agree: ${bad} of ${lines.length} lines ${bad === 1 ? 'is' : 'are'} not proven, see below.`,
    }
  }
  if (whole < lines.length || whole === 0) {
    return {
      zh: `已封存的 ${whole} 行属实，还有 ${lines.length - whole} 行等待封存。`,
      en: `What is sealed is proven (${whole}); ${lines.length - whole} still to be sealed.`,
    }
  }
  return {
    zh: `属实：${whole} 行都和封存时一字不差。`,
    en: `Proven: all ${whole} lines are word for word as they were sealed.`,
  }
}

const whatFor: Words = {
  zh: '选您从事项页面下载的凭证，看看办理经过有没有被人改过、删过或改了日期。文件只用来核对，不会保存。',
  en: 'Choose the receipt you downloaded from the page of your request, to see whether anything in it was altered, deleted or dated back since. The file is only checked and not kept.',
}

const howSealed: Words = {
  zh: '办理经过每五分钟封存一次，一环扣一环，改动任何一处都会对不上。也可以不联网，用命令 linli verify 核对这份文件。',
  en: 'What happens is sealed every five minutes, each seal bound to the one before, so that no change stays hidden. The command linli verify checks the file without a network too.',
}
