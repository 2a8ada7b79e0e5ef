import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { type FieldProps, useSay } from '#design/console'
import type { PlaceBody } from '../contract.ts'
import { usePlaces } from './jurisdiction.ts'
import { placesWords as words } from './places-words.ts'

interface Options extends Partial<FieldProps> {
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
  readonly withJurisdiction?: boolean
  readonly placeholder?: string
  readonly 'aria-label'?: string
}

interface Node {
  readonly value: string
  readonly title: string
  readonly search: string
  readonly children: Node[]
}

/** Picks a community, grid or building, by opening the tree or typing part of a name. */
export function PlacePicker({ value, onChange, withJurisdiction, placeholder, ...field }: Options) {
  const say = useSay()
  const places = usePlaces().data
  const tree = useMemo(
    () => treeOf(places ?? [], say, withJurisdiction ?? false),
    [places, say, withJurisdiction],
  )
  return (
    <TreeSelect<string>
      {...field}
      value={value as string}
      onChange={(next) => onChange(next ?? undefined)}
      treeData={tree}
      loading={!places}
      showSearch={{ treeNodeFilterProp: 'search' }}
      allowClear
      placeholder={placeholder ?? say(words.choose)}
      treeDefaultExpandedKeys={tree.length === 1 ? [tree[0]!.value] : []}
      popupMatchSelectWidth={false}
    />
  )
}

function treeOf(
  places: readonly PlaceBody[],
  say: (words: PlaceBody['name']) => string,
  withTop: boolean,
): Node[] {
  const nodes = new Map<string, Node>(
    places.map(({ id, name, code, address }) => [
      id,
      { value: id, title: say(name), search: `${name.zh} ${name.en} ${code} ${address ?? ''}`, children: [] },
    ]),
  )
  const top: Node[] = []
  for (const { id, parentId } of places) {
    const parent = parentId ? nodes.get(parentId) : undefined
    if (parent) parent.children.push(nodes.get(id)!)
    else top.push(nodes.get(id)!)
  }
  return withTop ? top : top.flatMap(({ children }) => children)
}
