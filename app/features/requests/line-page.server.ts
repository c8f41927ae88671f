/** The page on which a service answers: what it may say, and whether it signs itself. */
import { type Service, answersOf, ownSignInOnly, roleOfService } from '~/domain/requests/sheet'
import type { At } from '~/platform/guard.server'
import { notFound } from '~/platform/guard.server'
import { candidateDeed } from './deed-page.server'
import { sheetOf } from './queries.server'
import { answerWord } from './telling.server'

export const linePageOf = async (at: At) => {
  const { row, title, head } = await candidateDeed(at, 'agreement.answer', 'answer-line')
  const line = (await sheetOf(at.db, row.id)).find(({ id }) => id === at.params.sheetLineId)
  if (!line) throw notFound()
  const service = line.service as Service
  const isOwn = roleOfService[service] === at.actor.role
  return {
    title,
    head: { ...head, version: line.version },
    service: at.t(`requests:service.${service}`),
    how: at.t(`requests:service-how.${service}`),
    answers: answersOf(service).map((value) => ({ value, label: answerWord(service, value, at) })),
    isOwn,
    // Nobody else writes for the psychologist or the doctor.
    mayWrite: isOwn || (at.actor.role === 'social-worker' && !ownSignInOnly(service)),
    hasWords: !ownSignInOnly(service),
    isMedical: service === 'medical',
    stored: line.answer === 'asked' ? null : line.answer,
    words: line.words,
    signer: line.signer,
    today: at.today,
  }
}

export type LinePage = Awaited<ReturnType<typeof linePageOf>>
