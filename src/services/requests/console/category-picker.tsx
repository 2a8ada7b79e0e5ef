import { Select } from 'antd'
import { useMemo } from 'react'
import { type FieldProps, useSay } from '#design/console'
import { useCategories } from './use-request.ts'

interface Options extends Partial<FieldProps> {
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
}

/** Picks a category by group or by typing any of its words. */
export function CategoryPicker({ value, onChange, ...field }: Options) {
  const say = useSay()
  const categories = useCategories().data
  const options = useMemo(() => {
    const groups = Map.groupBy(
      (categories ?? []).filter(({ retired }) => !retired),
      ({ group }) => group,
    )
    return [...groups.values()].map((members) => ({
      label: say(members[0]!.groupName),
      options: members.map(({ id, name, hint, keywords }) => ({
        value: id,
        label: say(name),
        search: [name.zh, name.en, hint.zh, ...keywords.zh, ...keywords.en].join(' ').toLowerCase(),
      })),
    }))
  }, [categories, say])
  return (
    <Select
      {...field}
      value={value as string}
      onChange={(next: string | undefined) => onChange(next)}
      options={options}
      loading={!categories}
      allowClear
      showSearch={{
        filterOption: (typed, option) =>
          (option as { search?: string } | undefined)?.search?.includes(typed.trim().toLowerCase()) ?? false,
      }}
      popupMatchSelectWidth={false}
    />
  )
}
