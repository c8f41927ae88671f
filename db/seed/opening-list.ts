/** The openings of the demo as data: whose, by which channel, which trade, how many places. */
import type { Channel, OpeningState } from '../../app/domain/openings/opening'

/** Organisation by its place in the list; institution by its place, or null; trade code; places; state if not open. */
export type ListedWork = readonly [number, Channel, number | null, string, number, OpeningState?]

/** Branches of the state enterprise. */
export const stateSites: readonly ListedWork[] = [
  [0, 'enterprise', 0, '8153', 24],
  [0, 'enterprise', 0, '7531', 6],
  [0, 'enterprise', 0, '7522', 12],
  [0, 'enterprise', 0, '7212', 8],
  [0, 'enterprise', 0, '7536', 5],
  [0, 'enterprise', 0, '9321', 10],
  [0, 'enterprise', 0, '7322', 4, 'submitted'],
  [0, 'enterprise', 1, '6121', 6],
  [0, 'enterprise', 1, '6111', 10],
  [0, 'enterprise', 1, '7231', 3, 'paused'],
  [0, 'housekeeping', 0, '9412', 6],
  [0, 'housekeeping', 0, '5120', 3],
  [0, 'housekeeping', 1, '9613', 4],
  [0, 'oblast', null, '7112', 8],
  [0, 'cell', 0, '9321', 4],
  [0, 'individual', 0, '7536', 2],
  [0, 'after-release', null, '7212', 5],
  [0, 'after-release', null, '7522', 4, 'draft'],
  [1, 'enterprise', 2, '8153', 30],
  [1, 'enterprise', 2, '7531', 8],
  [1, 'housekeeping', 2, '7512', 3],
  [1, 'after-release', null, '8153', 6],
]

/** Businesses inside an institution and outside. */
export const businesses: readonly ListedWork[] = [
  [2, 'on-site-business', 0, '7531', 12],
  [2, 'on-site-business', 2, '8153', 14],
  [2, 'on-site-business', 0, '8142', 6, 'submitted'],
  [2, 'outside-area', 1, '9321', 5],
  [2, 'after-release', null, '8153', 8],
  [2, 'after-release', null, '7531', 3],
  [2, 'after-release', null, '4321', 2],
  [2, 'after-release', null, '4110', 1, 'draft'],
  [3, 'outside-area', 1, '7112', 8],
  [3, 'outside-area', 1, '7131', 6],
  [3, 'after-release', null, '7114', 10],
  [3, 'after-release', null, '7112', 6],
  [3, 'after-release', null, '9313', 12],
  [3, 'after-release', null, '7411', 3],
  [3, 'after-release', null, '7126', 2, 'closed'],
  [4, 'on-site-business', 0, '7512', 6],
  [4, 'after-release', null, '7512', 4],
  [4, 'after-release', null, '9412', 3],
  [4, 'after-release', null, '9333', 4],
  [5, 'outside-area', 2, '6113', 8, 'approved'],
  [5, 'after-release', null, '6113', 15],
  [5, 'after-release', null, '9321', 6],
  [6, 'on-site-business', 0, '7522', 8],
  [6, 'after-release', null, '7522', 4],
  [6, 'after-release', null, '7115', 2, 'rejected'],
  [7, 'after-release', null, '8344', 3, 'draft'],
  [7, 'after-release', null, '8332', 4, 'draft'],
  [11, 'after-release', null, '9613', 20],
]

/** Organisation, channel, institution, title, places, state if not open. */
export type ListedProgramme = readonly [number, Channel, number | null, string, number, OpeningState?]

export const programmes: readonly ListedProgramme[] = [
  [8, 'housekeeping', 0, 'Кітапхана көмекшісі', 3],
  [8, 'on-site-business', 0, 'Пошив вещей для детских домов', 10],
  [8, 'outside-area', 1, 'Ағаш отырғызу', 12],
  [8, 'after-release', null, 'Қарттарға үй шаруасында көмек', 8],
  [8, 'after-release', null, 'Жануарлар панасында көмек', 6],
  [8, 'after-release', null, 'Наставник «равный равному»', 4, 'submitted'],
  [9, 'housekeeping', 2, 'Кружок рукоделия', 8],
  [9, 'after-release', null, 'Помощь на складе добрых вещей', 5],
  [9, 'after-release', null, 'Приготовление горячих обедов', 6],
  [10, 'after-release', null, 'Ремонт комнат центра адаптации', 6],
]
