export const apiKeysWords = {
  apiKeys: { zh: '接口密钥', en: 'API keys' },
  about: {
    zh: '别的系统凭密钥提交诉求。密钥只在发放时显示一次；不用了、泄露了，就停用它。',
    en: 'Other systems send requests with a key. It is shown once; revoke it when it is no longer used or has leaked.',
  },
  interface: { zh: '接口从这里进入：', en: 'The interface begins at:' },
  issue: { zh: '发放密钥', en: 'Issue a key' },
  name: { zh: '哪个系统', en: 'Which system' },
  contact: { zh: '出了问题找谁', en: 'Whom to ask' },
  contactHint: { zh: '单位，加电话或邮箱', en: 'Office, with phone or e-mail' },
  scopes: { zh: '可以做什么', en: 'What it may do' },
  dailyQuota: { zh: '每天最多几次', en: 'Times a day at most' },
  none: {
    zh: '还没有发放过密钥。发放一个，别的系统就能把诉求送到办件台。',
    en: 'No key yet. Issue one, and another system can send requests to the desk.',
  },
  used: { zh: '今天用了 {n} 次，最多 {most} 次', en: '{n} of {most} uses today' },
  issuedOn: { zh: '{day} 发放', en: 'Issued {day}' },
  ending: { zh: '结尾 {hint}', en: 'ends in {hint}' },
  revoke: { zh: '停用', en: 'Revoke' },
  revoked: { zh: '已停用', en: 'Revoked' },
  revokedOn: { zh: '{day} 停用', en: 'Revoked {day}' },
  sure: {
    zh: '停用后，用这个密钥的系统马上不能再提交，也不能恢复。',
    en: 'The system with this key can send nothing from now on. This cannot be undone.',
  },
  newKey: { zh: '新密钥', en: 'The new key' },
  once: {
    zh: '请现在就抄走交给对方：关上以后，谁也看不到它了。',
    en: 'Copy it now and hand it over: once this is closed nobody can see it again.',
  },
  shownBefore: {
    zh: '这个密钥刚才已经发放，只显示过一次。没抄到就停用它，再发一个。',
    en: 'This key was issued a moment ago and shown once. If it was not copied, revoke it and issue another.',
  },
  copied: { zh: '已抄走，关上', en: 'I have copied it, close' },
} as const
