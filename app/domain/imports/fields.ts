/** What a file of people or of openings may tell, and by which headings its columns are recognised. */
import { fold } from './words'

export const peopleFields = [
  'iin',
  'full-name',
  'surname',
  'given-name',
  'patronymic',
  'birth-date',
  'sex',
  'citizenship',
  'institution',
  'detachment',
  'arrived-on',
  'sentence-start',
  'end-of-term',
  'articles',
  'behaviour-degree',
  'education',
  'occupation',
  'experience',
  'skills',
  'fitness',
  'fitness-until',
  'identity-document',
  'housing-after',
  'address-after',
  'alimony',
  'claims',
] as const
export type PeopleField = (typeof peopleFields)[number]

/** Headings in Kazakh, Russian and English; the first of each row stands in our own template. */
export const peopleHeadings: Readonly<Record<PeopleField, readonly string[]>> = {
  iin: ['ИИН', 'ЖСН', 'IIN', 'Individual identification number'],
  'full-name': ['ФИО', 'Тегі аты әкесінің аты', 'Аты-жөні', 'ТАӘ', 'Full name', 'Name', 'Осужденный'],
  surname: ['Фамилия', 'Тегі', 'Surname', 'Last name'],
  'given-name': ['Имя', 'Аты', 'Given name', 'First name'],
  patronymic: ['Отчество', 'Әкесінің аты', 'Patronymic', 'Middle name'],
  'birth-date': ['Дата рождения', 'Туған күні', 'Birth date', 'Date of birth', 'Д.р.', 'Год рождения'],
  sex: ['Пол', 'Жынысы', 'Sex', 'Gender'],
  citizenship: ['Гражданство', 'Азаматтығы', 'Citizenship'],
  institution: ['Учреждение', 'Код учреждения', 'Мекеме', 'Мекеме коды', 'Institution', 'Institution code'],
  detachment: ['Отряд', 'Номер отряда', 'Жасақ', 'Жасақ нөмірі', 'Detachment', 'Detachment number'],
  'arrived-on': ['Дата прибытия', 'Прибыл', 'Келген күні', 'Arrived on', 'Arrival date'],
  'sentence-start': [
    'Начало срока',
    'Жаза мерзімінің басталуы',
    'Start of sentence',
    'Мерзім басы',
    'Мерзімнің басталуы',
    'Sentence start',
    'Start of term',
  ],
  'end-of-term': [
    'Конец срока',
    'Мерзім соңы',
    'Мерзімнің аяқталуы',
    'End of term',
    'Срок до',
    'Жаза мерзімінің аяқталуы',
    'Дата освобождения',
  ],
  articles: [
    'Статья',
    'Статьи осуждения',
    'Сотталған баптары',
    'Articles of conviction',
    'Статьи',
    'Бабы',
    'Баптар',
    'Article',
    'Articles',
  ],
  'behaviour-degree': ['Степень поведения', 'Мінез-құлық дәрежесі', 'Behaviour degree', 'Степень'],
  education: ['Образование', 'Білімі', 'Education'],
  occupation: ['Специальность', 'Профессия', 'Мамандығы', 'Кәсібі', 'Occupation', 'Specialty', 'Profession'],
  experience: [
    'Стаж лет',
    'Тәжірибесі жыл',
    'Стаж',
    'Еңбек өтілі',
    'Өтілі',
    'Experience',
    'Years of experience',
  ],
  skills: ['Навыки', 'Дағдылары', 'Skills'],
  fitness: ['Трудоспособность', 'Еңбекке жарамдылығы', 'Годность к труду', 'Fitness', 'Fitness for work'],
  'fitness-until': ['Трудоспособность до', 'Fitness valid until', 'Жарамдылық мерзімі', 'Fitness until'],
  'identity-document': [
    'Удостоверение личности',
    'Жеке куәлік',
    'Жеке басын куәландыратын құжат',
    'Identity document',
    'Наличие документа',
  ],
  'housing-after': [
    'Жильё после освобождения',
    'Босағаннан кейінгі тұрғын үй',
    'Housing after release',
    'Босағаннан кейінгі баспанасы',
    'Жилье',
  ],
  'address-after': [
    'Адрес после освобождения',
    'Босағаннан кейінгі мекенжай',
    'Address after release',
    'Босағаннан кейінгі мекенжайы',
    'Адрес',
    'Мекенжай',
  ],
  alimony: ['Алименты тенге', 'Алименты', 'Алимент', 'Alimony'],
  claims: [
    'Иски тенге',
    'Гражданские иски',
    'Азаматтық талап қою',
    'Civil claims',
    'Иск',
    'Иски',
    'Талап қою',
    'Claims',
    'Claim',
  ],
}

/** Fields of our own openings template, beside those a job site exports. */
export const openingFields = [
  'id',
  'title',
  'occupation',
  'area',
  'places',
  'salary_from',
  'salary_to',
  'currency',
  'gross',
  'pay_mode',
  'address',
  'schedule',
  'schedule_by_days',
  'working_hours',
  'work_format',
  'night_shifts',
  'experience',
  'roles',
  'requirement',
  'responsibility',
  'employer',
  'published_at',
] as const
export type OpeningField = (typeof openingFields)[number]

export const openingHeadings: Readonly<Record<OpeningField, readonly string[]>> = {
  id: ['Номер', 'id', 'Нөмірі', 'Number', 'Код вакансии'],
  title: ['Должность', 'title', 'Лауазымы', 'Название', 'Job title', 'Вакансия'],
  occupation: [
    'Код занятия',
    'Код профессии',
    'Мамандық коды',
    'НКЗ',
    'Кәсіп коды',
    'Occupation code',
    'ISCO',
  ],
  area: ['Место', 'area', 'Орны', 'Город', 'Place', 'Қала'],
  places: ['Число мест', 'Number of places', 'places', 'Орын саны', 'Places', 'Количество'],
  salary_from: ['Оплата от', 'salary_from', 'Жалақы бастап', 'Pay from', 'Заработная плата', 'Жалақы'],
  salary_to: ['Оплата до', 'salary_to', 'Жалақы дейін', 'Pay to'],
  currency: ['Валюта', 'currency', 'Currency'],
  gross: ['До вычета налогов', 'Салық шегерілгенге дейін', 'gross', 'Салыққа дейін', 'Before tax'],
  pay_mode: ['Период оплаты', 'pay_mode', 'Төлем кезеңі', 'Pay period'],
  address: ['Адрес объекта', 'address', 'Мекенжай', 'Address', 'Адрес'],
  schedule: ['График', 'schedule', 'Кесте', 'Schedule'],
  schedule_by_days: ['Дни', 'schedule_by_days', 'Күндері', 'Days'],
  working_hours: ['Часы', 'working_hours', 'Сағаттары', 'Hours'],
  work_format: ['Формат работы', 'work_format', 'Жұмыс форматы', 'Work format'],
  night_shifts: ['Ночные смены', 'night_shifts', 'Түнгі ауысым', 'Night shifts'],
  experience: ['Опыт', 'experience', 'Тәжірибе', 'Experience'],
  roles: [
    'Профессиональная роль',
    'Роль на сайте вакансий',
    'Бос орындар сайтындағы рөлі',
    'Role at the job site',
    'roles',
    'Кәсіби рөл',
    'Roles',
  ],
  requirement: ['Требования', 'requirement', 'Талаптар', 'Requirements'],
  responsibility: ['Обязанности', 'responsibility', 'Міндеттер', 'Duties'],
  employer: ['Работодатель', 'employer', 'Жұмыс беруші', 'Employer'],
  published_at: ['Опубликовано', 'Жарияланған күні', 'published_at', 'Жарияланған', 'Published'],
}

export type ImportKind = 'people' | 'openings'
export type ImportField = PeopleField | OpeningField

export const fieldsOf: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  people: peopleFields,
  openings: openingFields,
}

/** Column of the file (from 0) → field of ours; columns not named are left aside. */
export type Mapping = Readonly<Record<string, ImportField>>

const namesOf = (kind: ImportKind): ReadonlyMap<string, ImportField> => {
  const headings: Readonly<Record<string, readonly string[]>> =
    kind === 'people' ? peopleHeadings : openingHeadings
  const names = fieldsOf[kind].flatMap((field) => [
    [fold(field), field] as const,
    ...(headings[field] ?? []).map((name) => [fold(name), field] as const),
  ])
  // The first field that claims a name keeps it.
  return new Map(names.toReversed())
}

const names: Readonly<Record<ImportKind, ReadonlyMap<string, ImportField>>> = {
  people: namesOf('people'),
  openings: namesOf('openings'),
}

/** A heading may say the same in two languages: «Тегі / Фамилия», «ИИН (ЖСН)». */
const partsOf = (heading: string): string[] =>
  [heading, ...heading.split(/[/\\|\n()]+/)].map(fold).filter(Boolean)

const fieldOf = (kind: ImportKind, heading: string): ImportField | undefined =>
  partsOf(heading)
    .map((part) => names[kind].get(part))
    .find((field) => field !== undefined)

/** Guesses which column is which. A field is given to the first column that bears its name. */
export const guessMapping = (kind: ImportKind, headings: readonly string[]): Mapping => {
  const mapping: Record<string, ImportField> = {}
  const taken = new Set<ImportField>()
  headings.forEach((heading, column) => {
    const field = fieldOf(kind, heading)
    if (field === undefined || taken.has(field)) return
    taken.add(field)
    mapping[String(column)] = field
  })
  return mapping
}

/** How many headings of a row are known in either kind of file: finds the row of headings under a title. */
export const countKnown = (cells: readonly string[]): number =>
  Math.max(...(['people', 'openings'] as const).map((kind) => Object.keys(guessMapping(kind, cells)).length))

/** What must be chosen before the rows of a file can be read at all; empty when nothing is missing. */
export const missingFields = (kind: ImportKind, mapping: Mapping): ImportField[] => {
  const chosen = new Set(Object.values(mapping))
  if (kind === 'openings') return chosen.has('title') ? [] : ['title']
  return chosen.has('full-name') || (chosen.has('surname') && chosen.has('given-name'))
    ? []
    : ['surname', 'given-name']
}
