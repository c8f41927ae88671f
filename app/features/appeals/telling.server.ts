/** Turns appeals into the words that a handler or the person reads. */
import type { Day } from '~/domain/calendar/day'
import { type AppealKind, type AppealState, clockOf, isOpenAppeal } from '~/domain/appeals/appeal'
import type { Format } from '~/platform/format.server'
import type { Translate } from '~/platform/i18n'
import type { Tone } from '~/ui/tone'

type Teller = { readonly t: Translate; readonly format: Format; readonly today: Day }

type Named = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }

export const nameOf = ({ surname, givenName, patronymic }: Named): string =>
  [surname, givenName, patronymic].filter(Boolean).join(' ')

type Topic = { readonly kind: string; readonly about: string | null }

/** "Correction: home and family", "Complaint: about treatment". */
export const topicWords = ({ kind, about }: Topic, t: Translate): string => {
  const name = t(`appeals:kind.${kind}`)
  if (about === null) return name
  return t('appeals:topic', {
    kind: name,
    about: t(kind === 'complaint' ? `appeals:subject.${about}` : `appeals:area.${about}`),
  })
}

const endTones: Readonly<Partial<Record<AppealState, Tone>>> = {
  satisfied: 'good',
  partly: 'good',
  refused: 'plain',
}

type Standing = { readonly state: string; readonly dueOn: Day }

/** The state with its colour; while open, the distance to the last day for an answer. */
export const standingOf = ({ state, dueOn }: Standing, { t, format, today }: Teller) => {
  const word = t(`appeals:state.${state}`)
  if (!isOpenAppeal(state as AppealState))
    return { tone: endTones[state as AppealState] ?? ('plain' as const), text: word, note: '' }
  const tone: Tone = dueOn < today ? 'bad' : dueOn === today ? 'warn' : 'info'
  const late = dueOn < today ? t('appeals:overdue') : t('appeals:until')
  return { tone, text: word, note: `${late} ${format.day(dueOn)}` }
}

/** How long the answer may take, with the place in the law. */
export const clockWords = (kind: AppealKind, today: Day, t: Translate): string => {
  const { length, cite } = clockOf[kind]
  return t(`appeals:clock`, {
    count: length.on(today),
    act: t(`law:actShort.${cite.act}`),
    place: cite.place,
  })
}
