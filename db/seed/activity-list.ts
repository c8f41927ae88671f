/** What the demo's activities are, in words. */
import type { ActivityKind, PartnerKind } from '../../app/domain/activities/kind'
import type { Certainty } from '../../app/domain/activities/figure'

export type DescribedActivity = {
  readonly title: string
  readonly kind: ActivityKind
  readonly partner?: readonly [PartnerKind, string]
  /** Keys of topics that the product ships with. */
  readonly topics: readonly string[]
  /** Days from today, before when negative. */
  readonly in: number
  /** Places of institutions in their order. */
  readonly at: readonly number[]
  readonly audience?: readonly [number, Certainty]
  readonly cancelled?: string
  /** How many of those who came are named. */
  readonly named?: number
}

export const describedActivities: readonly DescribedActivity[] = [
  {
    title: 'Абай оқулары',
    kind: 'contest',
    partner: ['culture', 'Облыстық кітапхана'],
    topics: ['reading', 'history-and-culture'],
    in: -6,
    at: [0, 1],
    audience: [64, 'exact'],
    named: 5,
  },
  {
    title: 'Концерт ко Дню Республики',
    kind: 'concert',
    partner: ['culture', 'Дом культуры железнодорожников'],
    topics: ['history-and-culture'],
    in: -34,
    at: [0, 1, 2],
    audience: [180, 'more-than'],
  },
  {
    title: 'Тоғызқұмалақ турнирі',
    kind: 'tournament',
    topics: ['sport'],
    in: -15,
    at: [0, 2],
    audience: [28, 'exact'],
    named: 4,
  },
  {
    title: 'Викторина «Знаю закон»',
    kind: 'quiz',
    partner: ['state-body', 'Управление юстиции'],
    topics: ['law'],
    in: -48,
    at: [1],
    audience: [35, 'exact'],
  },
  {
    title: 'Есірткісіз өмір',
    kind: 'lecture',
    partner: ['ngo', '«Қайырлы іс» еріктілер орталығы'],
    topics: ['against-drugs', 'healthy-lifestyle'],
    in: -20,
    at: [0],
    audience: [50, 'about'],
  },
  {
    title: 'Дәстүр мен төзімділік туралы әңгіме',
    kind: 'clergy-meeting',
    partner: ['religious', 'Облыстық діни бірлестік өкілдері'],
    topics: ['religion'],
    in: -9,
    at: [0, 1],
    audience: [40, 'more-than'],
  },
  {
    title: 'Что нужно знать о кредитах',
    kind: 'information-work',
    partner: ['education', 'Экономический колледж'],
    topics: ['money'],
    in: -70,
    at: [0, 2],
    audience: [45, 'exact'],
  },
  {
    title: 'Жұмыс берушілермен кездесу',
    kind: 'partner-meeting',
    partner: ['local-authority', 'Мансап орталығы'],
    topics: ['work-after-release'],
    in: 8,
    at: [0],
  },
  {
    title: 'Шахматный турнир',
    kind: 'tournament',
    topics: ['sport'],
    in: 15,
    at: [0, 1],
  },
  {
    title: 'Лекция о профилактике игромании',
    kind: 'lecture',
    partner: ['ngo', 'Центр «Новый день»'],
    topics: ['against-gambling'],
    in: -3,
    at: [0],
    cancelled: 'Лектор заболел, перенесли на следующий месяц',
  },
  // It was yesterday, and nobody has said yet how many came.
  {
    title: 'Отбасы мектебі: дәріс',
    kind: 'lecture',
    partner: ['youth-policy', 'Жастар ресурстық орталығы'],
    topics: ['family'],
    in: -1,
    at: [0],
  },
]
