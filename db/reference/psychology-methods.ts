/** Methods of psychologists' work that the service starts with; headquarters keeps the table from then on. */

export type ShippedMethod = {
  readonly id: string
  /** For good: sessions keep it. */
  readonly key: string
  readonly nameKk: string
  readonly nameRu: string
  readonly nameEn: string
  readonly source: string
  readonly licence: string
  readonly state: 'approved' | 'under-review' | 'draft'
}

const letter = 'ҚР ІІМ ҚАЖК хаты, 2021; 508-бұйрық, 11-тарау'
const free = 'Жалпы қабылданған тәсіл, лицензия талап етілмейді / общепринятый приём, лицензия не нужна'

const shipped = (
  at: number,
  key: string,
  names: readonly [kk: string, ru: string, en: string],
  rest: Partial<Pick<ShippedMethod, 'source' | 'licence' | 'state'>> = {},
): ShippedMethod => ({
  id: `00000000-0000-7000-8000-0000000501${String(at).padStart(2, '0')}`,
  key,
  nameKk: names[0],
  nameRu: names[1],
  nameEn: names[2],
  source: letter,
  licence: free,
  state: 'approved',
  ...rest,
})

export const shippedMethods: readonly ShippedMethod[] = [
  shipped(1, 'conversation', ['Әңгімелесу', 'Беседа', 'Conversation']),
  shipped(2, 'relaxation', ['Босаңсу', 'Релаксация', 'Relaxation']),
  shipped(3, 'art-therapy', ['Арт-терапия', 'Арт-терапия', 'Art therapy']),
  shipped(4, 'emotional-regulation', [
    'Эмоциялық-ерік саласын реттеу',
    'Регулирование эмоционально-волевой сферы',
    'Regulating emotion and will',
  ]),
  shipped(5, 'aggression-reduction', ['Агрессияны төмендету', 'Снижение агрессии', 'Reducing aggression']),
  shipped(6, 'anxiety-reduction', ['Мазасыздықты төмендету', 'Снижение тревожности', 'Reducing anxiety']),
  shipped(7, 'psychodiagnostics', ['Психодиагностика', 'Психодиагностика', 'Psychodiagnostics']),
  shipped(8, 'other', ['Басқа', 'Другое', 'Other'], { source: '—' }),
  shipped(
    9,
    'motivational-interviewing',
    ['Мотивациялық сұхбат', 'Мотивационное интервью', 'Motivational interviewing'],
    {
      source: 'Miller & Rollnick',
      licence: 'Оқытуды талап етеді / требует обучения',
      state: 'under-review',
    },
  ),
  shipped(
    10,
    'relapse-prevention',
    ['Қайталап қылмыс жасаудың алдын алу', 'Профилактика повторных преступлений', 'Preventing reoffending'],
    {
      source: 'Халықаралық түрме реформасымен (PRI) жоба / проект с Международной тюремной реформой (PRI)',
      licence: 'Келісілмеген / не согласована',
      state: 'draft',
    },
  ),
]
