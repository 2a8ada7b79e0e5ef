import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSay } from '#design/console'
import type { DeskFilter } from '../contract.ts'
import { DeskFilterForm } from './desk-filter-form.tsx'
import { deskWords as words } from './desk-words.ts'

interface Options {
  readonly filter: DeskFilter
  readonly onChange: (filter: Partial<DeskFilter>) => void
  readonly ledger: ReactNode
}

/** Search by code, words or phone, and the filters behind a button that shows how many are on. */
export function DeskSearch({ filter, onChange, ledger }: Options) {
  const say = useSay()
  // What is typed counts until the search of the address changes, for example by a saved filter.
  const [typed, setTyped] = useState({ over: filter.search, text: filter.search ?? '' })
  const text = typed.over === filter.search ? typed.text : (filter.search ?? '')
  const on = [filter.state, filter.placeId, filter.postId].filter(Boolean).length
  return (
    <search className="desk-search">
      <Input.Search
        id="desk-search"
        allowClear
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        value={text}
        onChange={(event) => setTyped({ over: filter.search, text: event.target.value })}
        // A search looks everywhere one may look: a person with a code does not know which list holds it.
        onSearch={(search) => onChange(search ? { search, view: 'all' } : { search: undefined })}
      />
      <Popover
        trigger="click"
        placement="bottomRight"
        content={<DeskFilterForm filter={filter} onChange={onChange} />}
      >
        <Badge count={on} size="small">
          <Button icon={<FilterOutlined />} aria-label={say(words.filter)} aria-haspopup="dialog" />
        </Badge>
      </Popover>
      {ledger}
    </search>
  )
}
