/** The institution's side: passes and visits that are asked for, and its decisions. */
import { toldFindings } from '~/features/matching/telling.server'
import { fullName } from '~/domain/people/names'
import { findingsOf } from '~/domain/volunteering/outside'
import { addMonths } from '~/domain/calendar/day'
import { redirectSaying } from '~/platform/flash.server'
import { mayEver } from '~/domain/access/policy'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { FormData as Fields } from '~/ui/form-page'
import type { Lines } from '~/ui/list-page'
import { decideVolunteerPass } from './outside-commands.server'
import { apartForm, passDecisionForm, visitDecisionForm } from './outside-forms'
import { volunteerName } from './outside-pages.server'
import {
  type AskedVisit,
  getPass,
  getVisit,
  passesAsked,
  passesInForce,
  peopleToMeet,
  visitsTo,
} from './outside-queries.server'
import { decideVisitAsked, keepVolunteerApart } from './visit-commands.server'
import { emptyOf, headsOf, timeWords } from './words.server'

const path = '/volunteering/visits'

const visitLines = (rows: readonly AskedVisit[], at: At, empty: string): Lines => ({
  heads: headsOf(['name', 'when', 'purpose'], at),
  rows: rows.map((row) => ({
    id: row.id,
    cells: [
      { text: volunteerName(row), to: `${path}/${row.id}`, note: row.words ?? undefined },
      { text: timeWords(row, at) },
      { text: at.t(`volunteering:purpose.${row.purpose}`) },
    ],
  })),
  empty: emptyOf(empty, at),
})

/** What waits for the institution, and who comes. */
export const gatePage = async (at: At) => {
  const { db, actor, t, today } = at
  const decides = mayEver(actor, 'volunteer-pass.decide')
  const [passes, inForce, asked, allowed] = await Promise.all([
    decides ? passesAsked(db, actor).execute() : [],
    decides ? passesInForce(db, actor, today).execute() : [],
    visitsTo(db, actor, 'asked', today).execute(),
    visitsTo(db, actor, 'allowed', today).execute(),
  ])
  return {
    title: t('volunteering:gate.title'),
    passes: decides
      ? {
          heads: headsOf(['name', 'trained'], at),
          rows: passes.map((row) => ({
            id: row.id,
            cells: [
              { text: volunteerName(row), to: `/volunteering/passes/${row.id}` },
              { text: row.trainedOn ? at.format.day(row.trainedOn) : t('volunteering:not-trained') },
            ],
          })),
          empty: emptyOf('passes-asked', at),
        }
      : null,
    inForce:
      inForce.length === 0
        ? null
        : {
            heads: headsOf(['name', 'until'], at),
            rows: inForce.map((row) => ({
              id: row.id,
              cells: [
                { text: volunteerName(row), to: `/volunteering/passes/${row.id}` },
                { text: row.validTo ? at.format.day(row.validTo) : '' },
              ],
            })),
            empty: emptyOf('passes-asked', at),
          },
    asked: visitLines(asked, at, 'visits-asked'),
    allowed: visitLines(allowed, at, 'visits-allowed'),
  }
}

const trailOf = ({ t }: At) => [{ label: t('volunteering:gate.title'), to: path }]

type Checked = Pick<Awaited<ReturnType<typeof getPass>>, 'checkedDocument' | 'checkedOn' | 'decider'>

/** What was looked at before the pass was given, on which day and by whom; null where nothing was written down. */
const checkWords = ({ checkedDocument, checkedOn, decider }: Checked, { t, format }: At): string | null =>
  checkedDocument === null || checkedOn === null
    ? null
    : t('volunteering:checked', {
        document: checkedDocument,
        day: format.day(checkedOn),
        who: decider ?? '',
      })

export const passPage = async (at: At) => {
  const { db, actor, t, params, today } = at
  const row = await getPass(db, actor, params.passId ?? '')
  const label = (key: string): string => t(`volunteering:field.${key}`)
  const decision: Fields = {
    fields: [
      {
        kind: 'radio',
        name: 'decision',
        label: label('decision'),
        hint: t('volunteering:hint.vetting'),
        options: (['grant', 'refuse'] as const).map((value) => ({
          value,
          label: t(`volunteering:decision.${value}`),
        })),
      },
      {
        kind: 'text',
        name: 'checkedDocument',
        label: label('checked-document'),
        hint: t('volunteering:hint.checked-document'),
        stored: row.checkedDocument,
      },
      { kind: 'day', name: 'checkedOn', label: label('checked-on'), stored: row.checkedOn ?? today },
      { kind: 'day', name: 'validFrom', label: label('valid-from'), stored: today },
      { kind: 'day', name: 'validTo', label: label('valid-to'), stored: addMonths(today, 6) },
      { kind: 'area', name: 'reason', label: label('reason'), optional: true },
    ],
    version: row.version,
    once: newId(),
    submit: t('volunteering:deed.decide'),
    cancelTo: path,
    beside: {
      'reason-missing': 'reason',
      'pass-ends-early': 'validTo',
      'pass-too-long': 'validTo',
      'pass-days-missing': 'validFrom',
      'check-missing': 'checkedDocument',
      'check-ahead': 'checkedOn',
    },
  }
  return {
    title: volunteerName(row),
    subtitle: [t(`volunteering:pass-state.${row.state}`), row.organisation, checkWords(row, at)]
      .filter(Boolean)
      .join(' · '),
    trail: trailOf(at),
    findings: toldFindings(findingsOf(row, today), at),
    form: row.state === 'asked' || row.state === 'granted' ? decision : null,
    apart: null,
  }
}

export const passDeed = async (at: At): Promise<Response> => {
  const form = await readForm(passDecisionForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await decideVolunteerPass(once(at, form), at.params.passId ?? '', form.value)
  return result.ok
    ? redirectSaying(`volunteering:flash.pass-${form.value.decision}`, path)
    : refused('volunteering', result.refusal, form)
}

export const visitPage = async (at: At) => {
  const { db, actor, t, params } = at
  const row = await getVisit(db, actor, params.visitId ?? '')
  const label = (key: string): string => t(`volunteering:field.${key}`)
  const people = (await peopleToMeet(db, row)).map((each) => ({
    value: each.id,
    label: fullName({ surname: each.surname, given: each.givenName, patronymic: each.patronymic }),
  }))
  const decision: Fields = {
    fields: [
      {
        kind: 'radio',
        name: 'decision',
        label: label('decision'),
        options: (['allow', 'refuse'] as const).map((value) => ({
          value,
          label: t(`volunteering:decision.${value}`),
        })),
      },
      {
        kind: 'choice',
        name: 'personId',
        label: label('person'),
        hint: t(row.purpose === 'gate' ? 'volunteering:hint.gate' : 'volunteering:hint.person'),
        optional: row.purpose !== 'gate',
        options: people,
      },
      { kind: 'area', name: 'reason', label: label('reason'), optional: true },
    ],
    version: row.version,
    once: newId(),
    submit: t('volunteering:deed.decide'),
    cancelTo: path,
    beside: {
      'reason-missing': 'reason',
      'kept-apart': 'personId',
      'gate-person-missing': 'personId',
      'gate-other-day': 'personId',
      'person-gone': 'personId',
    },
  }
  const apart: Fields = {
    fields: [{ kind: 'choice', name: 'personId', label: label('person'), options: people }],
    hidden: { intent: 'apart' },
    once: newId(),
    submit: t('volunteering:deed.keep-apart'),
  }
  return {
    title: volunteerName(row),
    subtitle: [
      timeWords(row, at),
      t(`volunteering:purpose.${row.purpose}`),
      t(`volunteering:visit-state.${row.state}`),
    ].join(' · '),
    trail: trailOf(at),
    findings: toldFindings([], at),
    form: row.state === 'asked' ? decision : null,
    apart,
  }
}

export const visitDeed = async (at: At): Promise<Response> => {
  const fields = await at.request.formData()
  const id = at.params.visitId ?? ''
  if (fields.get('intent') === 'apart') {
    const form = readFields(apartForm, fields)
    if (!form.ok) return invalid(form)
    const result = await keepVolunteerApart(once(at, form), id, form.value.personId)
    return result.ok
      ? redirectSaying('volunteering:flash.kept-apart', `${path}/${id}`)
      : refused('volunteering', result.refusal, form)
  }
  const form = readFields(visitDecisionForm, fields)
  if (!form.ok) return invalid(form)
  const result = await decideVisitAsked(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying(`volunteering:flash.visit-${form.value.decision}`, path)
    : refused('volunteering', result.refusal, form)
}

export type DecisionPage = Awaited<ReturnType<typeof visitPage>> | Awaited<ReturnType<typeof passPage>>
export type GatePage = Awaited<ReturnType<typeof gatePage>>
