/** The sites of the demo as they are told: rooms, companies on their way in, and those who work there. */
import type { Stage } from '../../app/domain/sites/pipeline'
import type { Inspection, Repair } from '../../app/domain/sites/site'

/** Institution by its place, name, metres, store, height in cm, kilowatts, docks, people, repair and its tenge, two inspections, activity. */
export type DescribedSite = readonly [
  number,
  string,
  number,
  number | null,
  number | null,
  number | null,
  number,
  number,
  Repair,
  number | null,
  Inspection,
  Inspection,
  string,
]

export const describedSites: readonly DescribedSite[] = [
  [0, 'Тігін цехы, 2-корпус', 640, 90, 420, 110, 1, 80, 'none', null, 'fit', 'fit', '14'],
  [0, 'Столярный цех', 480, 120, 480, 150, 1, 40, 'current', 3_200_000, 'fit', 'remarks', '16'],
  [0, 'Темірбетон бұйымдары алаңы', 1800, 600, 900, 400, 2, 120, 'current', 18_500_000, 'fit', 'fit', '23'],
  [0, 'Бывший литейный цех', 950, 200, 1100, 250, 1, 60, 'capital', 64_000_000, 'unfit', 'unfit', '24'],
  [0, 'Нан пісіру цехы', 210, 40, 340, 75, 1, 18, 'none', null, 'fit', 'fit', '10'],
  [0, 'Склад готовой продукции, ангар 1', 720, 720, 600, 30, 3, 15, 'none', null, 'unknown', 'fit', '52'],
  [0, 'Металл өңдеу цехы', 860, 150, 720, 320, 1, 70, 'none', null, 'fit', 'fit', '25'],
  [1, 'Жиһаз цехы', 420, 80, 400, 90, 1, 45, 'none', null, 'fit', 'fit', '31'],
  [1, 'Теплица, 1-я очередь', 1200, 60, 380, 60, 0, 25, 'none', null, 'fit', 'fit', '01'],
  [1, 'Автокөлік жөндеу бокстары', 310, 40, 500, 70, 0, 20, 'current', 2_400_000, 'remarks', 'fit', '45'],
  [1, 'Полигон вторсырья', 2400, 300, null, 120, 1, 50, 'none', null, 'remarks', 'remarks', '38'],
  [2, 'Тігін цехы', 560, 70, 390, 95, 1, 90, 'none', null, 'fit', 'fit', '14'],
  [2, 'Кір жуу орны', 180, 20, 330, 80, 0, 16, 'none', null, 'fit', 'fit', '96'],
  [2, 'Цех упаковки', 260, 60, 360, 40, 1, 30, 'none', null, 'unknown', 'unknown', '17'],
  [2, 'Ескі клуб ғимараты', 340, null, 520, 25, 0, 20, 'capital', 27_000_000, 'unfit', 'remarks', '32'],
]

/** Site and company by their places, stage, metres, people, activity, product, days in the stage, reason and words of a refusal or end. */
export type DescribedEnquiry = readonly [
  number,
  number,
  Stage,
  number,
  number,
  string,
  string,
  number,
  (readonly [string, string])?,
]

export const describedEnquiries: readonly DescribedEnquiry[] = [
  [1, 0, 'enquiry', 220, 18, '16', 'Ағаш есіктер, айына 150 дана', 3],
  [1, 4, 'enquiry', 320, 20, '31', 'Корпусная мебель для школ', 12],
  [6, 1, 'visit', 400, 30, '25', 'Металл қоршаулар мен қақпалар', 6],
  [13, 3, 'feasibility', 180, 20, '17', 'Гофрокороба для овощей', 25],
  [5, 0, 'feasibility', 300, 6, '52', 'Дайын өнімді сақтау', 4],
  [7, 4, 'contract', 200, 22, '31', 'Офистік жиһаз', 9],
  [9, 2, 'fit-out', 160, 10, '45', 'Шиномонтаж и мелкий ремонт', 30],
  [0, 0, 'operating', 300, 36, '14', 'Спецодежда, 900 комплектов в месяц', 210],
  [8, 3, 'operating', 700, 14, '01', 'Қияр мен қызанақ', 400],
  [4, 2, 'expanding', 120, 10, '10', 'Тәулігіне 2 тонна нан', 11],
  [
    11,
    3,
    'closing',
    150,
    20,
    '14',
    'Постельное бельё',
    8,
    ['orders-fell', 'Госзаказ закончился, новых договоров нет.'],
  ],
  [
    12,
    2,
    'closed',
    90,
    8,
    '96',
    'Қонақүйлерге кір жуу',
    40,
    ['contract-ended', 'Срок договора истёк 40 дней назад.'],
  ],
  [
    3,
    1,
    'refused',
    500,
    25,
    '24',
    'Чугунное литьё',
    20,
    ['premises-unfit', 'Цех требует капитального ремонта, пожарная проверка не пройдена.'],
  ],
  [
    14,
    0,
    'refused',
    200,
    15,
    '32',
    'Кәдесыйлар',
    33,
    ['premises-unfit', 'Ғимаратқа күрделі жөндеу қажет, жөндеуге қаражат жоқ.'],
  ],
  [
    10,
    4,
    'withdrawn',
    900,
    20,
    '38',
    'Сортировка пластика',
    15,
    ['company-wish', 'Нашли площадку ближе к заказчику.'],
  ],
]

/** Site by its place, state enterprise by its place, metres, people, since how many days, convicts and civilians of the last months, oldest first. */
export type DescribedPlace = readonly [
  number,
  number,
  number,
  number,
  number,
  readonly (readonly [number, number])[],
]

export const describedPlaces: readonly DescribedPlace[] = [
  [
    0,
    0,
    240,
    40,
    700,
    [
      [38, 5],
      [40, 5],
      [39, 5],
    ],
  ],
  [
    2,
    0,
    1200,
    80,
    900,
    [
      [70, 8],
      [66, 10],
      [58, 11],
    ],
  ],
  [6, 0, 300, 28, 500, [[26, 3]]],
  [
    11,
    1,
    320,
    60,
    620,
    [
      [55, 6],
      [57, 6],
      [58, 7],
    ],
  ],
]
