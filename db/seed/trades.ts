/** Trades that people of the seed know and openings of the seed ask for: the same words on both sides. */
import type { FitnessLimit } from '../../app/domain/people/person'

export type Trade = {
  /** ISCO-08 unit group. */
  readonly code: string
  readonly kk: string
  readonly ru: string
  /** Lower-case words, as pages store them. */
  readonly skills: readonly string[]
  /** Limits on fitness that the work cannot respect. */
  readonly demands: readonly FitnessLimit[]
}

const trade = (code: string, kk: string, ru: string, skills: string, ...demands: FitnessLimit[]): Trade => ({
  code,
  kk,
  ru,
  skills: skills.split(', '),
  demands,
})

export const trades: readonly Trade[] = [
  trade('8153', 'Тігін машинасының операторы', 'Швея', 'тігін машинасы, пішу, оверлок', 'no-machinery'),
  trade('7531', 'Тігінші', 'Портной', 'пошив, раскрой, ремонт одежды'),
  trade(
    '7212',
    'Электр-газбен дәнекерлеуші',
    'Электрогазосварщик',
    'ручная сварка, чтение чертежей, резка',
    'no-dust',
    'no-heights',
  ),
  trade(
    '7522',
    'Жиһаз ұстасы',
    'Столяр-мебельщик',
    'сборка мебели, работа на станке, чтение чертежей',
    'no-machinery',
    'no-dust',
  ),
  trade('7115', 'Ағаш ұстасы', 'Плотник', 'опалубка, кровля, измерение', 'no-heights', 'no-heavy-lifting'),
  trade('7112', 'Кірпіш қалаушы', 'Каменщик', 'кладка, раствор, измерение', 'no-heavy-lifting', 'no-heights'),
  trade('7114', 'Бетоншы', 'Бетонщик', 'опалубка, раствор, арматура', 'no-heavy-lifting'),
  trade(
    '7131',
    'Сырлаушы-сылақшы',
    'Маляр-штукатур',
    'штукатурка, покраска, отделка',
    'no-heights',
    'no-dust',
  ),
  trade('7126', 'Сантехник', 'Слесарь-сантехник', 'трубы, отопление, ручная сварка'),
  trade('7411', 'Электрик', 'Электромонтёр', 'проводка, щитовая, допуск до 1000 в', 'no-heights'),
  trade('7231', 'Автослесарь', 'Автослесарь', 'двигатель, ходовая часть, диагностика'),
  trade('7233', 'Жөндеуші слесарь', 'Слесарь-ремонтник', 'станки, смазка, диагностика', 'no-machinery'),
  trade('7512', 'Наубайшы', 'Пекарь', 'тесто, печь, санитарная книжка', 'no-standing'),
  trade('5120', 'Аспаз', 'Повар', 'горячий цех, санитарная книжка, калькуляция', 'no-standing'),
  trade('9412', 'Ас үй жұмысшысы', 'Кухонный рабочий', 'санитарная книжка, уборка', 'no-standing'),
  trade(
    '8332',
    'Жүк көлігінің жүргізушісі',
    'Водитель грузовика',
    'категория c, путевые листы, ремонт',
    'no-night-work',
  ),
  trade('8344', 'Тиегіш жүргізушісі', 'Водитель погрузчика', 'погрузчик, склад', 'no-machinery'),
  trade('4321', 'Қоймашы', 'Кладовщик', 'склад, учёт, excel'),
  trade('9333', 'Жүк тиеуші', 'Грузчик', 'склад, погрузка', 'no-heavy-lifting'),
  trade('9321', 'Қаптаушы', 'Упаковщик', 'упаковка, учёт', 'no-standing'),
  trade('7536', 'Аяқкиімші', 'Обувщик', 'раскрой, пошив, ремонт обуви'),
  trade(
    '8142',
    'Пластмасса бұйымының операторы',
    'Оператор литья пластмасс',
    'работа на станке, упаковка',
    'no-machinery',
    'no-dust',
  ),
  trade('6121', 'Мал өсіруші', 'Животновод', 'уход за скотом, дойка', 'no-heavy-lifting'),
  trade('6113', 'Жылыжай жұмыскері', 'Рабочий теплицы', 'рассада, полив, урожай'),
  trade('6111', 'Егінші', 'Овощевод', 'рассада, урожай, трактор', 'no-heavy-lifting'),
  trade(
    '9313',
    'Құрылыстың көмекші жұмысшысы',
    'Подсобный рабочий на стройке',
    'раствор, погрузка, уборка',
    'no-heavy-lifting',
    'no-heights',
  ),
  trade('9613', 'Аула сыпырушы', 'Дворник', 'уборка, благоустройство'),
  trade('9112', 'Үй-жай тазалаушы', 'Уборщик помещений', 'уборка, санитарная книжка'),
  trade('4110', 'Кеңсе қызметшісі', 'Делопроизводитель', 'excel, делопроизводство, учёт'),
  trade('7322', 'Баспашы', 'Печатник', 'печать, переплёт, упаковка', 'no-machinery'),
]

/** The trade of a code; the code must be one of the list. */
export const tradeOf = (code: string): Trade => {
  const found = trades.find((each) => each.code === code)
  if (!found) throw new RangeError(`no trade ${code}`)
  return found
}
