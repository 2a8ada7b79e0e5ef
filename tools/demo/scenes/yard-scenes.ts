import {
  at,
  between,
  daylight,
  ellipse,
  line,
  oneOf,
  path,
  type Random,
  rect,
  shadow,
  street,
  times,
} from './backdrop.ts'

const bagColours: readonly [string, ...string[]] = [
  '#2f3236',
  '#e9e6df',
  '#3f6ea3',
  '#c8463c',
  '#e2c34e',
  '#7a9a5b',
]

function bag(random: Random, x: number, y: number, size: number): string {
  const colour = oneOf(random, bagColours)
  return at(
    x,
    y,
    size,
    `${path('M-46 40Q-60-26-14-42L-20-64H20L14-42Q60-26 46 40Q0 54-46 40z', colour)}${path('M-18-40Q-40 0-28 34', 'none', 'stroke="rgba(255,255,255,.3)" stroke-width="5"')}`,
    between(random, -14, 14),
  )
}

export function fullBins(random: Random): string {
  const light = daylight(random)
  const colours = ['#2f7d4f', '#5b6168', '#2a66a0', '#b8433a']
  const first = between(random, 130, 260)
  const bins = colours.map((colour, index) => {
    const x = first + index * 215
    const heap = times(5, (step) => bag(random, step * 34 - 66, -196 - (step % 2) * 36, 0.95))
    const lid = path('M-92-176L-120-300H44L92-176z', colour, 'opacity=".9"')
    return at(
      x,
      700,
      1,
      `${shadow(0, 150, 110, 20)}${lid}${heap}${path('M-92-170H92L76 140H-76z', colour)}${rect(-98, -182, 196, 26, colour, 'rx="6"')}${rect(-98, -182, 196, 26, 'rgba(0,0,0,.18)', 'rx="6"')}${ellipse(0, -10, 42, 42, 'rgba(255,255,255,.85)')}${path('M0-40L26 4H-26zM0 30l-20-12h40z', colour)}${ellipse(-54, 148, 16, 16, '#26282a')}${ellipse(54, 148, 16, 16, '#26282a')}`,
    )
  })
  const spilled = times(9, () => bag(random, between(random, 120, 1080), between(random, 820, 870), 0.9))
  const scraps = times(26, () =>
    rect(
      between(random, 60, 1140),
      between(random, 800, 890),
      between(random, 14, 34),
      between(random, 8, 18),
      oneOf(random, ['#f2efe6', '#d9a35a', '#9fc0cf', '#c9c4b6']),
      'rx="3"',
    ),
  )
  return street(random, light, 480) + bins.join('') + scraps + spilled
}

function sofa(colour: string): string {
  return `${shadow(0, 130, 300, 30)}${rect(-250, -130, 500, 180, colour, 'rx="34"')}${rect(-290, -60, 90, 180, colour, 'rx="30"')}${rect(200, -60, 90, 180, colour, 'rx="30"')}${rect(-204, 0, 200, 76, 'rgba(255,255,255,.18)', 'rx="18"')}${rect(4, 0, 200, 76, 'rgba(255,255,255,.18)', 'rx="18"')}${path('M90-90l34 46 40-30 10 60-80 6z', '#e8dcc0')}${rect(-230, 112, 24, 28, '#3c2c22')}${rect(206, 112, 24, 28, '#3c2c22')}`
}

export function dumpedFurniture(random: Random): string {
  const light = daylight(random)
  const mattress = at(
    840,
    560,
    1,
    `${rect(-90, -230, 180, 400, '#e9e3d5', 'rx="20"')}${times(4, (index) => line(`M-80 ${-160 + index * 90}H80`, '#c9c0ab', 4))}${line('M-90-230V170', '#b7ad97', 8)}`,
    between(random, 8, 18),
  )
  const sacks = times(7, (index) =>
    at(
      180 + (index % 4) * 96,
      800 - Math.floor(index / 4) * 74,
      1,
      `${rect(-56, -40, 112, 80, oneOf(random, ['#d8d2c4', '#c9c6bd', '#e0d7bf']), 'rx="22"')}${line('M-30-6H30', '#9d978a', 5)}`,
      between(random, -6, 6),
    ),
  )
  const bricks = times(20, () =>
    at(
      between(random, 880, 1120),
      between(random, 760, 850),
      1,
      rect(-28, -12, 56, 24, oneOf(random, ['#a8573c', '#b96a4b', '#8f4a35'])),
      between(random, -30, 30),
    ),
  )
  return (
    street(random, light, 480) +
    mattress +
    at(between(random, 500, 600), 690, 1, sofa(oneOf(random, ['#7c5a46', '#4c6474', '#8a3f3c', '#6b7a4e']))) +
    sacks +
    bricks
  )
}

export function brokenFitness(random: Random): string {
  const light = daylight(random)
  const paint = oneOf(random, ['#2f7fb8', '#3c9a62', '#d98a2b'])
  const walker = at(
    440,
    720,
    1.15,
    `${shadow(0, 60, 230, 28)}${line('M-180 50V-330M180 50V-330M-180-330H180', paint, 24)}${line('M-70-330V-40', '#6c7478', 16)}${rect(-120, -46, 110, 22, '#3b4043', 'rx="8"')}${line('M80-330L140-110', '#6c7478', 16)}${at(230, 36, 1, rect(-56, -12, 112, 22, '#3b4043', 'rx="8"'), 24)}${line('M134-112l22 10M138-118l8-20', '#b4532f', 7)}${line('M-210 50H-150M150 50H210', '#55595b', 20)}`,
  )
  const wheel = at(
    900,
    600,
    1,
    `${shadow(0, 190, 120, 20)}${ellipse(0, -90, 110, 110, 'none', `stroke="${oneOf(random, ['#d9473a', '#e3b52e'])}" stroke-width="20"`)}${line('M0-200V20M-110-90H110', '#6c7478', 10)}${rect(-16, -80, 32, 266, paint)}${ellipse(0, -90, 22, 22, '#3b4043')}`,
  )
  const tape =
    line('M180 470Q480 540 760 470T1060 480', '#e2b022', 18) +
    line('M180 470Q480 540 760 470T1060 480', '#25272a', 18, 'stroke-dasharray="34 34"')
  return `${street(random, light, 500)}${path('M0 610H1200V900H0z', oneOf(random, ['#9db87e', '#b7714f', '#7fa0a6']))}${times(40, () => ellipse(between(random, 0, 1200), between(random, 640, 890), 5, 3, 'rgba(255,255,255,.22)'))}${walker}${wheel}${random() < 0.5 ? tape : ''}`
}

function car(colour: string): string {
  return `${shadow(0, 78, 230, 22)}${path('M-220 60Q-226 0-190-8L-120-18Q-80-96-30-100H60Q110-96 150-16Q214-6 220 30V60z', colour)}${path('M-104-18Q-72-80-30-84H8V-18z', '#cfdfe8')}${path('M22-84H58Q96-80 128-18H22z', '#b9ced9')}${rect(-222, 40, 444, 22, 'rgba(0,0,0,.25)', 'rx="8"')}${ellipse(-130, 62, 44, 44, '#22252a')}${ellipse(130, 62, 44, 44, '#22252a')}${ellipse(-130, 62, 20, 20, '#b5babd')}${ellipse(130, 62, 20, 20, '#b5babd')}${rect(-222, 8, 34, 18, '#f6e7a8', 'rx="6"')}${rect(196, 8, 24, 18, '#d2453a', 'rx="6"')}${line('M-30 2H-4', 'rgba(0,0,0,.4)', 6)}`
}

const carColours: readonly [string, ...string[]] = [
  '#e9ecee',
  '#2f3a46',
  '#a83a34',
  '#5d7f9c',
  '#c9c2b2',
  '#3f5f52',
  '#d8b24a',
]

export function blockedLane(random: Random): string {
  const light = daylight(random)
  const gate = `${rect(120, 190, 70, 420, '#c7b49a')}${rect(1010, 190, 70, 420, '#c7b49a')}${rect(100, 150, 1000, 70, '#8a3b32')}${rect(104, 214, 992, 10, 'rgba(0,0,0,.25)')}${times(7, (index) => rect(260 + index * 100, 168, 60, 34, 'rgba(255,240,210,.8)', 'rx="3"'))}`
  const mark = at(
    600,
    800,
    1,
    path('M-520 90L-420-70H420L520 90z', 'none', 'stroke="#e2b022" stroke-width="14"') +
      times(7, (index) => line(`M${-430 + index * 130} 84L${-330 + index * 110}-64`, '#e2b022', 10)),
  )
  return (
    street(random, light, 520) +
    gate +
    mark +
    at(between(random, 310, 360), 640, 1.15, car(oneOf(random, carColours))) +
    at(between(random, 850, 900), 650, 1.15, car(oneOf(random, carColours))) +
    at(between(random, 540, 650), 780, 1.35, car(oneOf(random, carColours)))
  )
}

function bicycle(colour: string): string {
  const wheel = (x: number): string =>
    ellipse(x, 0, 62, 62, 'none', 'stroke="#25282b" stroke-width="9"') +
    line(`M${x - 60} 0H${x + 60}M${x} -60V60`, 'rgba(80,85,90,.6)', 2)
  return `${wheel(-96)}${wheel(96)}${line('M-96 0L-30-96H66L0 0zM-30-96L0 0M66-96L96 0M60-130L66-96', colour, 13)}${line('M-52-112H-8', '#25282b', 14)}${line('M36-136H92', '#25282b', 9)}${path('M74-120h50l-8 40h-36z', '#4b5054')}`
}

export function scatteredBikes(random: Random): string {
  const light = daylight(random)
  const brands: readonly [string, ...string[]] = ['#e8b21e', '#2f87c9', '#47a86b']
  const lying = times(7, (index) =>
    at(
      110 + index * 165,
      770 + (index % 2) * 70,
      1.15,
      shadow(0, 40, 150, 14) + bicycle(oneOf(random, brands)),
      between(random, -62, -20) * (random() < 0.5 ? 1 : -1),
    ),
  )
  const standing = times(5, (index) =>
    at(
      150 + index * 225 + between(random, -20, 20),
      590,
      0.95,
      bicycle(oneOf(random, brands)),
      between(random, -5, 5),
    ),
  )
  return street(random, light, 500) + standing + lying
}

export function streetStalls(random: Random): string {
  const light = daylight(random)
  const stalls = times(3, (index) => {
    const first = oneOf(random, ['#c8463c', '#2f7fa8', '#3c8f62', '#d98a2b'])
    const stripes = times(8, (stripe) =>
      path(`M${-160 + stripe * 40} -250h40l6 74q-26 20-52 0z`, stripe % 2 ? '#f5f0e4' : first),
    )
    const fruit = times(26, (piece) =>
      ellipse(
        -136 + (piece % 13) * 23,
        -22 - Math.floor(piece / 13) * 22,
        13,
        13,
        oneOf(random, ['#d9472f', '#e79a2b', '#7fae3f', '#f0cf4a', '#8c4a86']),
      ),
    )
    return at(
      220 + index * 380,
      740 + (index % 2) * 30,
      1,
      `${shadow(0, 120, 190, 24)}${line('M-150-220V110M150-220V110', '#6d7275', 10)}${stripes}${rect(-164, -14, 328, 40, '#9a7350', 'rx="5"')}${fruit}${rect(-150, 26, 300, 70, '#b88f66')}${times(5, (plank) => line(`M${-130 + plank * 62} 30v62`, 'rgba(0,0,0,.15)', 4))}`,
    )
  })
  const stools = times(6, () =>
    at(
      between(random, 80, 1120),
      between(random, 850, 880),
      1,
      rect(-26, -26, 52, 34, oneOf(random, ['#c8463c', '#2f7fa8']), 'rx="6"'),
    ),
  )
  return street(random, light, 500) + stalls + stools
}

export function hangingCables(random: Random): string {
  const light = daylight(random)
  const x = between(random, 240, 340)
  const pole =
    rect(x, 60, 34, 740, '#8b8378') +
    rect(x - 120, 130, 274, 20, '#6f675d') +
    rect(x - 90, 210, 214, 16, '#6f675d') +
    times(4, (index) => rect(x - 104 + index * 78, 106, 16, 28, '#3d5a66', 'rx="5"'))
  const high = times(4, (index) =>
    line(`M${x - 96 + index * 78} 116Q700 ${230 + index * 26} 1240 ${96 + index * 30}`, '#2b2d30', 5),
  )
  const low = between(random, 620, 730)
  const fallen =
    line(`M${x + 130} 216Q560 ${low + 130} 760 ${low}T1220 300`, '#1f2123', 11) +
    line(`M${x + 120} 222Q600 ${low + 90} 800 ${low - 50}T1220 330`, '#2f3336', 7) +
    line(`M640 ${low + 40}q20 60-10 90q-36 24-20-20q30-40 60 10`, '#1f2123', 8)
  return (
    street(random, light, 520) +
    pole +
    high +
    fallen +
    at(
      880,
      800,
      1,
      `${shadow(0, 36, 70, 12)}${path('M-52 34L-14-90H14L52 34z', '#e8632a')}${path('M-36-20L-28-50H28L36-20z', '#f7f4ee')}`,
    )
  )
}
