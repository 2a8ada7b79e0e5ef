import { Button, QRCode } from 'antd'
import { Link } from 'react-router'
import { Page, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { type Language, say as sayIn } from '#kernel'
import type { ReceiptBody } from '../contract.ts'
import { requestsWords as words } from './requests-words.ts'

interface Options {
  readonly receipt: ReceiptBody
  readonly language: Language
  readonly onAnother: () => void
}

/** The receipt to read out or to print, in the resident's language. */
export function EntryReceipt({ receipt, language, onAnother }: Options) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const address = new URL(receipt.link, location.origin).href
  return (
    <Page title={say(words.entered)} about={say(words.tellCode)}>
      <div className="card stack receipt">
        <p className="receipt-code">{receipt.code}</p>
        <p className="quiet">
          {say(words.readOut)}
          {Array.from(receipt.code.replaceAll('-', '')).join(' ')}
        </p>
        <dl className="contact-list">
          <div>
            <dt>{sayIn(words.promised, language)}</dt>
            <dd>{sayIn(receipt.promise, language)}</dd>
          </div>
          <div>
            <dt>{sayIn(words.ownedBy, language)}</dt>
            <dd>
              {sayIn(receipt.owner, language)} {receipt.ownerPhone}
            </dd>
          </div>
        </dl>
        <QRCode
          type="svg"
          value={address}
          size={168}
          color="#000000"
          bgColor="#ffffff"
          className="receipt-qr"
          aria-label={say(words.qr)}
        />
        <p>
          {sayIn(words.link, language)}: <a href={address}>{address}</a>
        </p>
      </div>
      <div className="row no-print receipt-actions">
        <Button type="primary" onClick={onAnother}>
          {say(words.another)}
        </Button>
        <Button onClick={() => window.print()}>{say(words.print)}</Button>
        <Link to={`/${jurisdiction}/desk/${receipt.id}?view=all`}>{say(words.openIt)}</Link>
      </div>
    </Page>
  )
}
