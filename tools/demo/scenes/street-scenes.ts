import {
  at,
  between,
  block,
  darker,
  daylight,
  ellipse,
  gradient,
  line,
  nightlight,
  oneOf,
  path,
  type Random,
  rain,
  rect,
  shadow,
  street,
  times,
  tree,
} from './backdrop.ts'

export function brokenLamp(random: Random): string {
  const x = between(random, 330, 720)
  const other = x > 520 ? x - 400 : x + 390
  const lamp = (left: number, lit: boolean): string => {
    const cone = lit
      ? path(`M${left + 92} 208L${left - 110} 800H${left + 330}z`, 'url(#cone)') +
        ellipse(left + 110, 800, 220, 34, 'rgba(255,214,130,.28)')
      : ''
    const glass = lit
      ? ellipse(left + 96, 212, 46, 16, '#ffe9b0')
      : ellipse(left + 96, 212, 46, 14, '#39404f')
    return `${cone}${line(`M${left} 800V240Q${left} 196 ${left + 60} 196H${left + 100}`, '#4a5266', 14)}${rect(left - 16, 760, 32, 50, '#434b5e')}${path(`M${left + 46} 206q50-34 100 0z`, '#596277')}${glass}`
  }
  const stars = times(40, () =>
    ellipse(between(random, 0, 1200), between(random, 0, 260), 1.6, 1.6, 'rgba(255,255,255,.6)'),
  )
  return `${street(random, nightlight, 560)}<defs>${gradient('cone', ['rgba(255,220,140,.55)', 'rgba(255,220,140,.04)'])}</defs>${stars}${ellipse(between(random, 900, 1080), 110, 34, 34, '#f4ecd0')}${lamp(other, true)}${rect(x - 190, 0, 420, 900, 'rgba(5,9,20,.22)')}${lamp(x, false)}${line(`M${x + 70} 222l12 26-8 16`, '#aeb7c7', 3)}`
}

export function pothole(random: Random): string {
  const light = daylight(random)
  const x = between(random, 480, 720)
  const y = between(random, 740, 780)
  const wide = between(random, 190, 260)
  const edge = (grow: number): string => {
    const points = Array.from({ length: 14 }, (_, index) => {
      const turn = (index / 14) * Math.PI * 2
      const reach = wide * grow * (0.85 + ((index * 37) % 10) / 34)
      return `${Math.round(x + Math.cos(turn) * reach)} ${Math.round(y + Math.sin(turn) * reach * 0.36)}`
    })
    return `M${points.join('L')}z`
  }
  const wet = random() < 0.6
  const cracks = times(9, () => {
    const side = random() < 0.5 ? -1 : 1
    const startX = x + side * wide
    const startY = y + between(random, -40, 40)
    return line(
      `M${startX} ${startY}l${side * between(random, 30, 60)} ${between(random, -16, 20)}l${side * between(random, 20, 70)} ${between(random, -20, 20)}`,
      'rgba(25,25,28,.7)',
      4,
    )
  })
  const pebbles = times(30, () =>
    ellipse(
      x + between(random, -330, 330),
      y + between(random, -90, 105),
      between(random, 4, 12),
      between(random, 3, 8),
      oneOf(random, ['#5a5b5d', '#94928c', '#6d6a66']),
    ),
  )
  const marks = times(5, (index) => rect(index * 280 - 60, 668, 150, 14, 'rgba(240,238,225,.75)'))
  const water = wet
    ? path(edge(0.72), '#8fa7b5') + ellipse(x - 40, y - 6, wide * 0.36, 14, 'rgba(255,255,255,.4)')
    : path(edge(0.72), '#3a3632')
  return (
    street(random, light, 460) +
    marks +
    cracks +
    path(edge(1.08), '#5f5e5d') +
    path(edge(1), '#2d2b2a') +
    path(edge(0.86), '#4b4540') +
    water +
    pebbles
  )
}

export function manhole(random: Random): string {
  const light = daylight(random)
  const road = light.road
  const broken = random() < 0.5
  const x = between(random, 520, 680)
  const speckle = times(180, () =>
    ellipse(
      between(random, 0, 1200),
      between(random, 0, 900),
      between(random, 2, 5),
      between(random, 1, 3),
      oneOf(random, ['rgba(255,255,255,.14)', 'rgba(0,0,0,.16)']),
    ),
  )
  const ribs =
    times(9, (index) => line(`M${x - 220} ${390 + index * 36}H${x + 220}`, 'rgba(20,20,20,.35)', 9)) +
    times(9, (index) => line(`M${x - 190 + index * 48} 350V720`, 'rgba(20,20,20,.25)', 7))
  const cover = `<clipPath id="lid"><ellipse cx="${x}" cy="530" rx="235" ry="185"/></clipPath>${ellipse(x, 530, 235, 185, '#6d645c')}<g clip-path="url(#lid)">${ribs}</g>${ellipse(x, 530, 66, 50, '#5b534c')}`
  const hole =
    path(
      broken
        ? `M${x - 30} 348q240-10 262 170q-90 40-130-10q-30 10-70-60q-50-20-62-100z`
        : `M${x - 232} 520a235 185 0 0 1 466 0a235 150 0 0 1-466 0z`,
      '#121314',
    ) +
    line(
      broken ? `M${x - 30} 348q12 80 62 100q40 70 70 60q40 50 130 10` : `M${x - 200} 560q200 110 400 0`,
      '#8b8178',
      broken ? 8 : 4,
    )
  const branch =
    random() < 0.6
      ? line(`M${x + 60} 520L${x + 130} 170M${x + 100} 320l70-60M${x + 116} 250l-60-60`, '#6b4a30', 13) +
        times(9, () =>
          ellipse(
            x + between(random, 40, 190),
            between(random, 150, 260),
            22,
            12,
            oneOf(random, ['#6f9d52', '#86ad5d', '#587f45']),
          ),
        )
      : ''
  const cone = at(
    x + 380,
    640,
    1.3,
    `${shadow(0, 96, 90, 16)}${path('M-70 90L-20-110H20L70 90z', '#e8632a')}${path('M-50 10L-40-34H40L50 10z', '#f7f4ee')}${rect(-90, 84, 180, 20, '#c94f1f', 'rx="6"')}`,
  )
  return `<defs>${gradient('lane', [road, darker(road)])}</defs>${rect(0, 0, 1200, 900, 'url(#lane)')}${speckle}${rect(0, 96, 1200, 20, 'rgba(240,238,225,.7)')}${rect(0, 0, 1200, 66, light.ground)}${rect(0, 60, 1200, 16, '#d7d4cb')}${ellipse(x, 536, 270, 216, 'rgba(0,0,0,.35)')}${ellipse(x, 530, 256, 204, '#8b857d')}${cover}${hole}${branch}${cone}`
}

export function flooded(random: Random): string {
  const light = daylight(random)
  const ripples = times(24, () =>
    ellipse(
      between(random, 60, 1140),
      between(random, 640, 860),
      between(random, 30, 80),
      between(random, 6, 14),
      'none',
      'stroke="rgba(255,255,255,.45)" stroke-width="3"',
    ),
  )
  const boots = at(
    between(random, 300, 480),
    560,
    1.1,
    `${path('M-40-210h80l10 150h-100z', '#c24d3d')}${ellipse(0, -250, 38, 42, '#e8c09a')}${path('M-150-270q150-150 300 0z', oneOf(random, ['#2f6f94', '#d8a437', '#4a7d5c']))}${line('M0-330V-150', '#4a4340', 6)}${rect(-34, -70, 28, 150, '#37474f')}${rect(8, -70, 28, 150, '#37474f')}`,
  )
  const grate = at(
    860,
    610,
    1,
    rect(-90, -14, 180, 30, '#3d4143', 'rx="4"') +
      times(8, (index) => rect(-80 + index * 21, -9, 9, 20, '#1b1d1f')) +
      times(14, () =>
        ellipse(
          between(random, -100, 100),
          between(random, -16, 18),
          18,
          8,
          oneOf(random, ['#9a7a3b', '#7d6a35', '#b08a44']),
        ),
      ),
  )
  return `${street(random, light, 470)}<defs>${gradient('pool', ['#a9b9bf', '#75868d'])}</defs>${path('M0 590Q300 560 620 586T1200 580V900H0z', 'url(#pool)')}${boots}${grate}${ripples}${rain(random)}`
}

export function fallenBranch(random: Random): string {
  const light = daylight(random)
  const turn = between(random, -16, -4)
  const leaves = times(46, () =>
    ellipse(
      between(random, -260, 300),
      between(random, -120, 70),
      between(random, 22, 44),
      between(random, 14, 24),
      oneOf(random, ['#5f8c4a', '#789f55', '#4d7741', '#92ab5c']),
      'opacity=".95"',
    ),
  )
  const limb =
    line('M-420 40Q-160-10 60 10T340-60', '#6f4e35', 34) +
    line('M-80 0Q0-90 90-130M80 8Q160 60 250 70', '#7a573b', 18) +
    path('M-440 20l50-8 16 50-60 14-22-18 24-10z', '#d9b98a')
  const stump =
    rect(1010, 60, 74, 560, '#77583f') +
    path('M1010 250l-46-30 30-10-14-26 40 14z', '#e0c193') +
    tree(random, 1047, 300, 300)
  return (
    street(random, light, 480) +
    stump +
    shadow(600, 770, 420, 46) +
    at(580, 720, 1.05, limb + leaves, turn) +
    times(24, () =>
      ellipse(
        between(random, 80, 1120),
        between(random, 640, 860),
        12,
        6,
        oneOf(random, ['#789f55', '#a9a052', '#5f8c4a']),
      ),
    )
  )
}

export function loosePaving(random: Random): string {
  const light = daylight(random)
  const stones = times(56, (index) => {
    const x = (index % 8) * 155 - 20
    const y = Math.floor(index / 8) * 130
    const tactile = index % 8 === 4
    const loose = !tactile && random() < 0.16
    const colour = tactile ? '#d9b148' : oneOf(random, ['#b7aa9d', '#aea195', '#c1b5a8', '#b0958a'])
    const bumps = tactile
      ? times(9, (dot) => ellipse(30 + (dot % 3) * 45, 26 + Math.floor(dot / 3) * 38, 11, 10, '#b98f2d'))
      : ''
    return at(
      x,
      y,
      1,
      (loose ? rect(-4, -4, 156, 132, '#3c332c') : '') + rect(2, 2, 148, 124, colour, 'rx="4"') + bumps,
      loose ? between(random, 5, 12) : 0,
    )
  })
  const gap =
    rect(600, 400, 152, 268, '#463b31') +
    times(16, () =>
      ellipse(
        between(random, 612, 742),
        between(random, 410, 660),
        between(random, 7, 18),
        between(random, 5, 12),
        oneOf(random, ['#6d5f52', '#8d8175', '#57493d']),
      ),
    )
  const puddle =
    ellipse(between(random, 240, 360), between(random, 560, 680), 170, 60, '#8ea2ad', 'opacity=".9"') +
    ellipse(270, 600, 60, 14, 'rgba(255,255,255,.45)')
  return (
    rect(0, 0, 1200, 900, light.ground) +
    stones +
    gap +
    puddle +
    rect(0, 0, 1200, 900, `rgba(20,30,50,${light.shade})`)
  )
}

export function river(random: Random): string {
  const light = daylight(random)
  const foul = oneOf(random, ['#6f8a7c', '#67786a', '#7a8f92'])
  const waste = times(26, () => {
    const x = between(random, 60, 900)
    const y = between(random, 600, 860)
    return at(
      x,
      y,
      1 + y / 1400,
      random() < 0.5
        ? ellipse(0, 0, 32, 11, oneOf(random, ['#f3f1ea', '#d8e4e8', '#e9d7c2']))
        : rect(-10, -7, 48, 14, oneOf(random, ['#4f8fb5', '#cf5a48', '#f0efe8']), 'rx="7"'),
      between(random, -20, 20),
    )
  })
  const rail =
    times(12, (index) => (index === 7 ? '' : rect(index * 110 + 10, 420, 14, 96, '#e2e0d6'))) +
    line('M0 436H760M900 436H1200', '#e2e0d6', 12) +
    line('M760 436L840 490', '#e2e0d6', 12)
  return `<defs>${gradient('sky', light.sky)}${gradient('water', [foul, darker(foul)])}</defs>${rect(0, 0, 1200, 900, 'url(#sky)')}${block(random, light, 60, 400, 330, 280)}${block(random, light, 520, 400, 260, 220)}${block(random, light, 880, 400, 300, 300)}${times(8, (index) => tree(random, index * 160 + 30, 430, between(random, 120, 170)))}${rect(0, 410, 1200, 110, '#a49d8e')}${rail}${path('M0 520H1200V570H0z', '#80786b')}${rect(0, 566, 1200, 340, 'url(#water)')}${times(16, () => line(`M${between(random, 0, 1100)} ${between(random, 590, 880)}h${between(random, 50, 130)}`, 'rgba(255,255,255,.25)', 5))}${waste}${ellipse(1000, 548, 46, 42, '#3b3a38')}${path('M960 556h80q16 130 40 190q-80 30-150 0q24-90 30-190z', 'rgba(142,128,70,.75)')}`
}
