import { TableOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { DeskFilter } from '#accountability/matters'
import { useSay } from '#design/console'
import { useActing } from '#foundation/identity/console'
import { isAllowed } from '#foundation/permissions'
import { matterLedger } from '../contract.ts'
import { reliefPermissions } from '../relief-permissions.ts'
import { LedgerDownloads } from './ledger-downloads.tsx'
import { ledgerWords as words } from './relief-screen-words.ts'

/** On the desk: what the list shows, as a ledger. */
export function LedgerButton({ filter }: { filter: DeskFilter }) {
  const say = useSay()
  if (!isAllowed(reliefPermissions, useActing().actor, 'ledger.export')) return null
  const content = (
    <div className="stack">
      <strong>{say(words.desk)}</strong>
      <LedgerDownloads ledger={matterLedger} name={say(words.desk)} query={filter} />
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button icon={<TableOutlined />} title={say(words.desk)} aria-haspopup="dialog">
        {say(words.deskShort)}
      </Button>
    </Popover>
  )
}
