/** Numbers of the law that schooling in institutions rests on. */
import { penalCode } from '../law/citation'
import { type Parameter, parameter, since } from '../law/parameters'

/** Under this age school up to the general secondary level is compulsory for whoever serves a sentence. */
export const schoolAge = parameter('compulsory-school-age', 'years', [
  since('2000-01-01', 30, penalCode('127(1)')),
])

export const educationParameters: readonly Parameter[] = [schoolAge]
