/** The person's own appeals, and the choices of the form for a new one. */
import {
  type AppealKind,
  appealKinds,
  complaintSubjects,
  dataAreas,
  isOpenAppeal,
} from '~/domain/appeals/appeal'
import type { AppealState } from '~/domain/appeals/appeal'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { listOwnAppeals } from './queries.server'
import { clockWords, standingOf, topicWords } from './telling.server'
import { openWords } from './texts.server'

/** What the person put in, newest first, with who answers and what was answered. */
export const ownAppealsOf = async (at: At) => {
  const { db, actor, t, format, caller } = at
  const rows = await listOwnAppeals(db, actor)
  return rows.map((row) => ({
    id: row.id,
    once: newId(),
    version: row.version,
    topic: topicWords(row, t),
    standing: standingOf(row, at),
    sent: t('appeals:own.sent', { day: format.day(row.receivedOn), to: t(`appeals:handler.${row.handler}`) }),
    text: openWords(caller.keys, row.id, 'text', row.text) ?? '',
    answer: openWords(caller.keys, row.id, 'answer', row.answer),
    mayWithdraw: isOpenAppeal(row.state as AppealState),
  }))
}

export type OwnAppeal = Awaited<ReturnType<typeof ownAppealsOf>>[number]

const kindIn = (text: string | null): AppealKind => appealKinds.find((each) => each === text) ?? 'correction'

/** The form for one kind, chosen in the address so that it works without JavaScript. */
export const newAppealPageOf = ({ t, url, today }: Pick<At, 't' | 'url' | 'today'>) => {
  const kind = kindIn(url.searchParams.get('kind'))
  return {
    kind,
    title: t(`appeals:new.${kind}`),
    how: t(`appeals:how.${kind}`),
    clock: clockWords(kind, today, t),
    once: newId(),
    areas: dataAreas.map((value) => ({ value, label: t(`appeals:area.${value}`) })),
    subjects: complaintSubjects.map((value) => ({ value, label: t(`appeals:subject.${value}`) })),
  }
}

export type NewAppealPage = ReturnType<typeof newAppealPageOf>
