import type { Words } from '#kernel'
import { make, part, t } from './spoken.ts'

interface Found {
  readonly place: { readonly name: Words } | null
  readonly elsewhere: { readonly id: string; readonly name: Words; readonly dutyPhone: string } | null
}

export interface Point {
  readonly lon: number
  readonly lat: number
}

/** Position and map, the two ways to say where that need a script; picking and typing stand beside them. */
export function offerPoint(form: HTMLFormElement, jurisdiction: string, changed: () => void): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  const useMap = part<HTMLButtonElement>('use-map')
  const map = part('map')
  let showPoint: ((point: Point) => void) | undefined
  part('use-position').parentElement!.hidden = false
  splitPlaces(part<HTMLSelectElement>('placeId'))

  part('use-position').onclick = () => {
    if (!navigator.geolocation) return said(noPosition)
    said({ zh: '正在定位…', en: 'Finding you…' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => void set({ lon: coords.longitude, lat: coords.latitude }),
      () => said(noPosition),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  }
  useMap.onclick = async () => {
    map.hidden = false
    useMap.setAttribute('aria-expanded', 'true')
    try {
      const { pickOnMap } = await import('./leaflet-map.ts')
      showPoint = await pickOnMap(map, pointNow(), (point) => void set(point))
    } catch {
      map.hidden = true
      said({
        zh: '地图没有打开。请用别的方式说明地点。',
        en: 'The map did not open. Please use another way.',
      })
    }
  }
  if (pointNow()) said({ zh: '已记下地图上的位置。', en: 'The position is noted.' }, true)

  function pointNow(): Point | undefined {
    return field('lon').value
      ? { lon: Number(field('lon').value), lat: Number(field('lat').value) }
      : undefined
  }

  async function set(point: Point): Promise<void> {
    field('lon').value = point.lon.toFixed(6)
    field('lat').value = point.lat.toFixed(6)
    part('point-error').hidden = true
    showPoint?.(point)
    changed()
    said(await whoseIs(jurisdiction, point), true)
  }

  function said(words: Words, clearable = false): void {
    const line = part('point-said')
    line.hidden = false
    line.textContent = t(words)
    if (!clearable) return
    const clear = make('button', t({ zh: '去掉这个位置', en: 'Take the position away' }), { type: 'button' })
    clear.onclick = () => {
      field('lon').value = field('lat').value = ''
      line.hidden = true
      changed()
    }
    line.append(' ', clear)
  }
}

const noPosition: Words = {
  zh: '没有得到您的位置（可能没有允许定位）。请在地图上点，或选社区、写地址。',
  en: 'Your position is not available (it may not be allowed). Tap the map, pick a community or write the address.',
}

async function whoseIs(jurisdiction: string, { lon, lat }: Point): Promise<Words> {
  try {
    const answer = await fetch(`/api/at/${jurisdiction}/places/at?lon=${lon}&lat=${lat}`)
    const found: Found = await answer.json()
    if (found.place) {
      const { name } = found.place
      return { zh: `位置在${name.zh}。`, en: `This is in ${name.en}.` }
    }
    if (found.elsewhere) {
      const { name, dutyPhone } = found.elsewhere
      return {
        zh: `这个位置属于${name.zh}，请到那里反映，电话 ${dutyPhone}。`,
        en: `This position belongs to ${name.en}. Please report it there, phone ${dutyPhone}.`,
      }
    }
    if (answer.ok) {
      return {
        zh: '这个位置不在本街道范围内。可以打 12345 问问归谁管，或换一个位置。',
        en: 'This position lies outside this neighbourhood. 12345 tells whose it is; or choose another position.',
      }
    }
  } catch {
    // Without a network the position is only noted; the server finds its place when it arrives.
  }
  return {
    zh: '位置已记下，发送时再核对归哪个社区。',
    en: 'The position is noted and will be looked up when it is sent.',
  }
}

/** Hundreds of buildings in one list are no help to a thumb: first the community, then its buildings. */
function splitPlaces(all: HTMLSelectElement): void {
  const groups = [...all.querySelectorAll('optgroup')]
  const chosen = all.value
  const none = all.options[0]!
  const community = make('select', '', { id: 'community' })
  community.append(
    none.cloneNode(true),
    ...groups.map((group, at) => make('option', group.label, { value: String(at) })),
  )
  community.setAttribute('aria-label', t({ zh: '社区', en: 'Community' }))
  all.before(community)
  const label = document.querySelector<HTMLLabelElement>('label[for="placeId"]')
  if (label) label.htmlFor = 'community'
  all.setAttribute('aria-label', t({ zh: '楼栋', en: 'Building' }))
  const narrow = (value: string) => {
    const group = community.value === '' ? undefined : groups[Number(community.value)]
    all.replaceChildren(...(group ? [...group.children].map((option) => option.cloneNode(true)) : [none]))
    all.value = value
    all.hidden = community.value === ''
  }
  const holding = groups.findIndex((group) =>
    [...group.children].some((option) => (option as HTMLOptionElement).value === chosen),
  )
  community.value = chosen === '' || holding < 0 ? '' : String(holding)
  narrow(chosen)
  community.onchange = () => {
    const first = groups[Number(community.value)]?.querySelector('option')?.value
    narrow(community.value === '' ? '' : (first ?? ''))
    all.dispatchEvent(new Event('change', { bubbles: true }))
  }
  // A draft that comes back sets the place by its id; the community follows.
  all.addEventListener('linli-place', (event) => {
    const value = (event as CustomEvent<string>).detail
    const at = groups.findIndex((group) =>
      [...group.querySelectorAll('option')].some((option) => option.value === value),
    )
    community.value = at < 0 ? '' : String(at)
    narrow(at < 0 ? '' : value)
  })
}
