/** Numbers of requests for workers that are our own; those of order 735 stand with the duties. */
import { labourCode, order735 } from '../law/citation'
import { type Parameter, parameter, since } from '../law/parameters'

/** By when a service answers on the agreement sheet. The order sets no day: our choice, to be confirmed. */
export const sheetAnswerDays = parameter('sheet-answer', 'working-days', [
  since('2000-01-01', 3, order735('35', 'to-confirm')),
])

/** Hours of a usual working week, by which an hourly rate is measured against the minimum wage. */
export const weeklyHours = parameter('weekly-hours', 'hours', [
  since('2000-01-01', 40, labourCode('68', 'to-confirm')),
])

export const requestParameters: readonly Parameter[] = [sheetAnswerDays, weeklyHours]
