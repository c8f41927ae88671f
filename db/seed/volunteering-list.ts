/** What the demo's volunteer programmes and events are, in words. */
import type { EventRole } from '../../app/domain/volunteering/event'
import type { VolunteerProgrammesTable } from '../schema/volunteering'

type Programme = Pick<VolunteerProgrammesTable, 'theme' | 'organiser' | 'title' | 'description' | 'sites'> & {
  readonly of: number
}

export const describedProgrammes: readonly Programme[] = [
  {
    of: 0,
    theme: 'anti-drug',
    organiser: 'ngo',
    title: 'Есірткісіз болашақ',
    description: 'Нашақорлықтан арылған адамдардың әңгімелері, спорт, кеңес беру.',
    sites: 'both',
  },
  {
    of: 0,
    theme: 'environment',
    organiser: 'ngo',
    title: 'Чистый двор',
    description: 'Субботники и посадка деревьев вместе с жителями.',
    sites: 'outside',
  },
  {
    of: 1,
    theme: 'charity',
    organiser: 'ngo',
    title: 'Тёплый дом',
    description: 'Помощь пожилым: дрова, продукты, мелкий ремонт.',
    sites: 'outside',
  },
]

export type DescribedEvent = {
  readonly programme: number
  readonly title: string
  readonly briefing: string
  /** Days from today, before when negative. */
  readonly in: number
  readonly from: string
  readonly to: string
  readonly role: EventRole
  readonly seats: number
  /** Places of institutions in their order; outside by name where there is none. */
  readonly inside: readonly number[]
  readonly outside?: string
  readonly people: number
  readonly waiting?: number
}

export const describedEvents: readonly DescribedEvent[] = [
  {
    programme: 0,
    title: 'Жол айрығында',
    briefing: 'Залдан шығу жолы, алғашқы көмек, кімге жүгіну керек.',
    in: 9,
    from: '10:00',
    to: '12:00',
    role: 'helper',
    seats: 12,
    inside: [0, 1],
    people: 4,
  },
  {
    programme: 0,
    title: 'Открытый разговор',
    briefing: 'О чём говорим и о чём нет, первая помощь, выход из зала.',
    in: 16,
    from: '15:00',
    to: '17:00',
    role: 'speaker',
    seats: 3,
    inside: [0],
    people: 3,
    waiting: 2,
  },
  {
    programme: 1,
    title: 'Посадка деревьев у реки',
    briefing: 'Работа с лопатой и секатором, перчатки, аптечка.',
    in: 12,
    from: '09:00',
    to: '13:00',
    role: 'helper',
    seats: 20,
    inside: [],
    outside: 'Набережная, у моста',
    people: 2,
  },
  {
    programme: 0,
    title: 'Салауатты өмір күні',
    briefing: 'Спорт залындағы қауіпсіздік, алғашқы көмек.',
    in: -20,
    from: '10:00',
    to: '12:30',
    role: 'instructor',
    seats: 10,
    inside: [0],
    people: 5,
  },
  {
    programme: 2,
    title: 'Дрова к зиме',
    briefing: 'Топор и пила: только в очках и перчатках.',
    in: -33,
    from: '10:00',
    to: '14:00',
    role: 'helper',
    seats: 8,
    inside: [],
    outside: 'Частный сектор, встреча у акимата',
    people: 2,
  },
]
