import { Select } from 'antd'
import { useMemo } from 'react'
import { type FieldProps, useSay } from '#design/console'
import { placesAbove, usePlaces } from '#foundation/places/console'
import { teamsWords as words } from './teams-words.ts'
import { usePosts } from './use-posts.ts'

interface Options extends Partial<FieldProps> {
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
  /** A post that is not offered, because the matter is there already. */
  readonly except?: string | undefined
  /** Path of a place: posts nearest to it come first. */
  readonly near?: string | undefined
  readonly placeholder?: string
  readonly 'aria-label'?: string
}

/** Picks a post by typing part of its name, its place or who holds it; near ones first. */
export function PostPicker({ value, onChange, except, near, placeholder, ...field }: Options) {
  const say = useSay()
  const posts = usePosts().data
  const places = usePlaces().data
  const options = useMemo(
    () =>
      (posts ?? [])
        .filter(({ id }) => id !== except)
        .sort(
          (one, other) =>
            shared(other.path, near) - shared(one.path, near) || one.path.localeCompare(other.path),
        )
        .map((post) => {
          const where = placesAbove(places ?? [], post.placeId)
            .map(({ name }) => say(name))
            .join(' · ')
          const who = post.holders.map(({ name }) => name).join('、') || say(words.vacant)
          return { value: post.id, label: say(post.name), about: [where, who].filter(Boolean).join(' · ') }
        }),
    [posts, places, except, near, say],
  )
  return (
    <Select
      {...field}
      value={value as string}
      onChange={(next: string | undefined) => onChange(next)}
      options={options}
      loading={!posts}
      allowClear
      showSearch={{
        filterOption: (typed, option) =>
          `${option?.label} ${option?.about}`.toLowerCase().includes(typed.trim().toLowerCase()),
      }}
      placeholder={placeholder ?? say(words.choosePost)}
      popupMatchSelectWidth={false}
      optionRender={({ data }) => (
        <div className="post-option">
          <div>{data.label}</div>
          <div className="quiet">{data.about}</div>
        </div>
      )}
    />
  )
}

/** How many steps of the path two places share. */
function shared(path: string, near: string | undefined): number {
  if (near === undefined) return 0
  const steps = near.split('/')
  const own = path.split('/')
  const differs = own.findIndex((step, at) => step !== steps[at])
  return differs < 0 ? own.length : differs
}
