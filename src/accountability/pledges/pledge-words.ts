/** What colleagues are told. */
export const pledgeNotices = {
  owed: {
    zh: '{year} 年的十不准、三严三实还没签，请到“守则和签字”读一遍再签。',
    en: 'The conduct rules of {year} wait for your signature; read and sign them under “Conduct rules”.',
  },
  shown: {
    zh: '有一条居民意见请您的岗位看一看，在“守则和签字”里。',
    en: 'A resident’s complaint was shown to your post; see “Conduct rules”.',
  },
}

/** All that the desk and its lists tell of a complaint; what it says is for its owner. */
export const complaintTitle = '作风意见（保密）'
