import type { Words } from '#kernel'

/** Shown above every report form. Calls for 110, 119, 120 and 122 are never taken in as requests (12345 practice). */
export const safetyFirst: Words = {
  zh: '有人受伤、起火、燃气泄漏、有人行凶或被困时，请先打电话：报警 110，火警和救援 119，急救 120，交通事故 122。这里的诉求不能代替报警。',
  en: 'If someone is hurt, trapped or under attack, or there is fire or a smell of gas, call first: police 110, fire and rescue 119, ambulance 120, traffic accident 122. A request here does not replace that call.',
}

/** One sentence for each kind of danger; a category points at the one that fits. */
export const emergencyLines = {
  fire: {
    zh: '看到明火或浓烟，请先离开并拨打 119，出来之后再在这里告诉我们。',
    en: 'If you see flames or thick smoke, get out and call 119 first; tell us here once you are safe.',
  },
  gas: {
    zh: '闻到燃气味：关阀、开窗，不要开关电器，到屋外再拨打燃气抢修电话或 119。',
    en: 'If you smell gas: close the valve, open the windows, touch no switch, go outside, then call the gas company or 119.',
  },
  lift: {
    zh: '有人被困电梯，请按轿厢里的报警按钮并拨打 119；不要扒门。',
    en: 'If someone is trapped in a lift, press the alarm button inside and call 119; do not force the doors.',
  },
  hole: {
    zh: '井口敞开或路面塌陷，请先别靠近；有人摔伤请拨打 120。',
    en: 'Keep away from an open manhole or a sinking road; if someone is hurt call 120.',
  },
  wire: {
    zh: '电线掉落或冒火花，请离开至少 8 米，不要触碰，马上拨打 95598 或 119。',
    en: 'If a power line is down or sparking, stay at least 8 metres away, touch nothing and call 95598 or 119 at once.',
  },
  falling: {
    zh: '正在掉落东西的地方请先绕开；有人被砸伤请拨打 120。',
    en: 'Keep away from where things are falling; if someone is hit call 120.',
  },
  police: {
    zh: '正在发生的打斗、家暴、盗窃或诈骗，请马上拨打 110；不方便说话可以发短信到 12110。',
    en: 'If a fight, violence at home, theft or fraud is happening now, call 110; if you cannot speak, text 12110.',
  },
  health: {
    zh: '胸痛、昏迷、呼吸困难等急症，请马上拨打 120。',
    en: 'For chest pain, fainting or trouble breathing, call 120 at once.',
  },
  person: {
    zh: '老人走失、联系不上或有人轻生，请马上拨打 110。',
    en: 'If someone is missing, cannot be reached or may harm themselves, call 110 at once.',
  },
} as const satisfies Record<string, Words>
