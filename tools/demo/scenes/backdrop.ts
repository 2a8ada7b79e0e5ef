/** A repeatable random number in [0, 1): the same seed always draws the same picture (mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (random: Random, low: number, high: number): number =>
  Math.round(low + random() * (high - low))

export function oneOf<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0]
}

export const times = (count: number, draw: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => draw(at)).join('')

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`
}

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`

export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`

export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

export const at = (x: number, y: number, scale: number, inside: string, turn = 0): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${inside}</g>`

export function gradient(id: string, stops: readonly string[]): string {
  const each = stops.map(
    (colour, index) => `<stop offset="${index / (stops.length - 1)}" stop-color="${colour}"/>`,
  )
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${each.join('')}</linearGradient>`
}

export interface Light {
  readonly sky: readonly string[]
  readonly ground: string
  readonly road: string
  readonly shade: number
  readonly windows: readonly [string, ...string[]]
}

const daylights: readonly [Light, ...Light[]] = [
  {
    sky: ['#8fc3ea', '#dcedf6'],
    ground: '#b9b6ab',
    road: '#7b7d80',
    shade: 0,
    windows: ['#9db9c9', '#86a5b8', '#b9cdd8'],
  },
  {
    sky: ['#b9c4cb', '#e6e7e4'],
    ground: '#a9a8a2',
    road: '#6d7074',
    shade: 0.06,
    windows: ['#8c9aa3', '#78878f', '#a3aeb4'],
  },
  {
    sky: ['#f0b98b', '#f7e3c8'],
    ground: '#bba893',
    road: '#78716d',
    shade: 0.05,
    windows: ['#e8c48f', '#a99a8e', '#8f8a8a'],
  },
  {
    sky: ['#a6d4e6', '#f3f3e3'],
    ground: '#c2bda9',
    road: '#85868a',
    shade: 0,
    windows: ['#a8c7cf', '#8fb2bd', '#c4d9dc'],
  },
]

export const nightlight: Light = {
  sky: ['#0d1730', '#2a3a5c'],
  ground: '#2b3040',
  road: '#1f2430',
  shade: 0.25,
  windows: ['#f2cd7c', '#232c44', '#1c2438', '#232c44', '#c9a45e'],
}

export const daylight = (random: Random): Light => oneOf(random, daylights)

/** A block of flats with windows, balconies and air-conditioning boxes. */
export function block(
  random: Random,
  light: Light,
  x: number,
  floor: number,
  width: number,
  height: number,
): string {
  const wall =
    light === nightlight
      ? oneOf(random, ['#2c3550', '#323a52', '#283048'])
      : oneOf(random, ['#e5d8c3', '#d9c7b8', '#cfd3d0', '#e3dfd2', '#d8b9a2', '#c9d3d9'])
  const columns = Math.max(2, Math.floor(width / 78))
  const rows = Math.max(2, Math.floor(height / 84))
  const stepX = width / columns
  const stepY = height / rows
  const windows = times(columns * rows, (index) => {
    const left = x + (index % columns) * stepX + stepX * 0.2
    const top = floor - height + Math.floor(index / columns) * stepY + stepY * 0.22
    const pane = rect(left, top, stepX * 0.6, stepY * 0.5, oneOf(random, light.windows))
    const frame = line(`M${left + stepX * 0.3} ${top}v${stepY * 0.5}`, 'rgba(255,255,255,.45)', 3)
    const box =
      random() < 0.22
        ? rect(left + stepX * 0.3, top + stepY * 0.56, stepX * 0.28, stepY * 0.2, '#c8ccca', 'rx="3"')
        : ''
    const rack = random() < 0.15 ? rect(left - 4, top + stepY * 0.5, stepX * 0.66, 6, '#9aa19e') : ''
    return pane + frame + box + rack
  })
  const roof = rect(x - 6, floor - height - 12, width + 12, 14, 'rgba(60,50,45,.35)')
  return (
    rect(x, floor - height, width, height, wall) +
    roof +
    windows +
    rect(x + width - 16, floor - height, 16, height, 'rgba(0,0,0,.08)')
  )
}

export function tree(random: Random, x: number, floor: number, size: number, dark = false): string {
  const leaf: readonly [string, ...string[]] = dark
    ? ['#1c3330', '#203a34', '#182c2b']
    : ['#5c8f4e', '#6ea35a', '#4e7f48', '#83a95c', '#c29a45']
  const trunk = path(
    `M${x - size * 0.06} ${floor}L${x - size * 0.03} ${floor - size * 0.8}h${size * 0.07}L${x + size * 0.08} ${floor}z`,
    dark ? '#1d1a1c' : '#77583f',
  )
  const crown = times(7, (index) => {
    const turn = (index / 7) * Math.PI * 2
    const radius = size * (0.24 + random() * 0.1)
    return ellipse(
      x + Math.cos(turn) * size * 0.26,
      floor - size * 1.02 + Math.sin(turn) * size * 0.2,
      radius,
      radius * 0.9,
      oneOf(random, leaf),
      'opacity=".93"',
    )
  })
  return trunk + crown
}

/** Sky, a row of buildings and trees, pavement and road; things stand in front of it. */
export function street(random: Random, light: Light, horizon = 520): string {
  let x = between(random, -120, -20)
  let houses = ''
  while (x < 1200) {
    const width = between(random, 240, 380)
    houses += block(random, light, x, horizon, width, between(random, 300, 470))
    x += width + between(random, 12, 70)
  }
  const dark = light === nightlight
  const trees = times(4, (index) =>
    tree(random, 120 + index * 310 + between(random, -70, 70), horizon + 16, between(random, 130, 190), dark),
  )
  return `<defs>${gradient('sky', light.sky)}${gradient('road', [light.road, darker(light.road)])}</defs>${rect(0, 0, 1200, 900, 'url(#sky)')}${houses}${rect(0, horizon - 26, 1200, 30, dark ? '#1f2e2c' : '#7c9a64')}${trees}${rect(0, horizon, 1200, 110, light.ground)}${tiles(horizon, 110)}${rect(0, horizon + 104, 1200, 14, dark ? '#3b4152' : '#d7d4cb')}${rect(0, horizon + 118, 1200, 900 - horizon, 'url(#road)')}`
}

function tiles(top: number, height: number): string {
  return (
    times(26, (index) =>
      line(
        `M${index * 60 - 120} ${top + height}L${600 + (index * 60 - 720) * 0.75} ${top}`,
        'rgba(0,0,0,.08)',
        2,
      ),
    ) + line(`M0 ${top + height * 0.35}H1200M0 ${top + height * 0.68}H1200`, 'rgba(0,0,0,.08)', 2)
  )
}

export function darker(colour: string): string {
  const parts = [1, 3, 5].map((start) =>
    Math.round(Number.parseInt(colour.slice(start, start + 2), 16) * 0.72),
  )
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

export const shadow = (x: number, y: number, rx: number, ry: number): string =>
  ellipse(x, y, rx, ry, 'rgba(0,0,0,.22)')

/** Thin slanting strokes and a grey veil. */
export function rain(random: Random): string {
  return (
    rect(0, 0, 1200, 900, 'rgba(90,105,120,.2)') +
    times(110, () => {
      const x = between(random, 0, 1240)
      const y = between(random, 0, 860)
      return line(`M${x} ${y}l-10 38`, 'rgba(235,243,250,.4)', 2)
    })
  )
}
