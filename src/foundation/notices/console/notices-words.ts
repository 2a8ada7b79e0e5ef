export const noticesWords = {
  notices: { zh: '通知', en: 'Notices' },
  unread: { zh: '条未读', en: 'unread' },
  allRead: { zh: '全部标为已读', en: 'Mark all as read' },
  none: {
    zh: '还没有通知。有移交给您的、快到期的事，会在这里提醒。',
    en: 'No notices yet. Hand-overs to you and matters due soon appear here.',
  },
} as const
