/** Tells where an employer stands in the reader's words: its light with every finding, its papers, contracts and ledger. */
import { acceptedEndings } from '~/domain/attachments/kinds'
import { type Day, daysBetween } from '~/domain/calendar/day'
import { accreditationStateOf } from '~/domain/employers/accreditation'
import { checklist, itemKeys, itemStateOf } from '~/domain/employers/checklist'
import { type ContractState, contractStandingOf, noEnd } from '~/domain/employers/contract'
import type { Light, Reading } from '~/domain/employers/light'
import { megabytes } from '~/features/attachments/check.server'
import type { Attachment } from '~/features/attachments/store.server'
import { citeWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import type { ContractRead, ItemRead, LineRead } from './queries.server'

type Reader = Pick<At, 't' | 'format' | 'today' | 'language'>

/** A light and its findings: state, words, source and the day of the decisive fact. */
export const tellLight = (reading: Reading | null, { t, format }: Reader) =>
  reading && {
    light: reading.light as Light,
    findings: reading.findings.map((each) => ({
      id: each.rule,
      state: each.state,
      text: t(`law:rule.${each.rule}.${each.state}`, each.values ?? {}),
      cite: [citeWords(each.cites, t), each.asOf ? format.day(each.asOf) : ''].filter(Boolean).join(' · '),
    })),
  }
export type ToldLight = NonNullable<ReturnType<typeof tellLight>>

/** "until 5 May", or that no end is agreed. */
export const untilWords = (day: Day | null, { t, format }: Pick<Reader, 't' | 'format'>): string =>
  day === null || day === noEnd
    ? t('organisations:no-end')
    : t('organisations:until', { day: format.day(day) })

/** The accreditation in one sentence with its state. */
export const tellAccreditation = (
  row: { readonly accreditedFrom: Day | null; readonly accreditedTo: Day | null },
  { t, format, today }: Reader,
) => {
  const state = accreditationStateOf(row, today)
  const left = row.accreditedTo ? daysBetween(today, row.accreditedTo) : 0
  return {
    state,
    words:
      row.accreditedFrom && row.accreditedTo
        ? t('organisations:accreditation.span', {
            from: format.day(row.accreditedFrom),
            to: format.day(row.accreditedTo),
          })
        : '',
    left: state === 'ending' ? t('organisations:days-left', { count: left }) : '',
  }
}

/** The checklist in its order, missing items too. */
export const tellItems = (
  rows: readonly ItemRead[],
  files: ReadonlyMap<string, readonly Attachment[]>,
  at: At,
) =>
  itemKeys.map((key) => {
    const row = rows.find((each) => each.key === key)
    return {
      key,
      state: itemStateOf(row, at.today),
      proof: checklist[key].proof,
      expires: checklist[key].expires,
      cite: citeWords(checklist[key].cites, at.t),
      words: row?.words ?? '',
      reason: row?.reason ?? '',
      givenOn: row?.givenOn ?? null,
      expiresOn: row?.expiresOn ?? null,
      given: row
        ? at.t('organisations:item.given-by', { day: at.format.day(row.givenOn), name: row.giverName ?? '' })
        : '',
      until: row?.expiresOn ? untilWords(row.expiresOn, at) : '',
      lastDay: row?.expiresOn ? at.format.day(row.expiresOn) : '',
      checked:
        row?.checkedAt && row.checkerName
          ? at.t('organisations:item.checked-by', {
              at: at.format.instant(row.checkedAt),
              name: row.checkerName,
            })
          : '',
      files: (row ? (files.get(row.id) ?? []) : []).map((file) => ({ id: file.id, label: file.label })),
      version: row?.version ?? 0,
    }
  })
export type ToldItem = ReturnType<typeof tellItems>[number]

const institutionName = (row: Pick<ContractRead, 'nameKk' | 'nameRu'>, { language }: Reader): string =>
  (language === 'kk' ? row.nameKk : row.nameRu) ?? ''

export const tellContract = (row: ContractRead, reader: Reader) => ({
  id: row.id,
  organisationId: row.organisationId,
  organisationName: row.name,
  institution: institutionName(row, reader),
  kind: row.kind,
  number: row.number,
  standing: contractStandingOf({ state: row.state as ContractState, untilOn: row.untilOn }, reader.today),
  state: row.state,
  from: reader.format.day(row.fromOn),
  until: untilWords(row.untilOn, reader),
  signed: row.signedOn ? reader.format.day(row.signedOn) : '',
  ended: row.endedOn ? reader.format.day(row.endedOn) : '',
  endReason: row.endReason,
  words: row.words ?? '',
  version: row.version,
})
export type ToldContract = ReturnType<typeof tellContract>

const stateOfLine = (row: LineRead, today: Day): 'open' | 'late' | 'done' | 'over' | null => {
  if (row.kind === 'insurance') return row.untilOn && row.untilOn < today ? 'over' : 'done'
  if (row.kind !== 'incident') return null
  if (row.settledOn) return 'done'
  return row.dueOn && row.dueOn < today ? 'late' : 'open'
}

export const tellLine = (row: LineRead, reader: Reader) => {
  const { t, format, today } = reader
  return {
    id: row.id,
    kind: row.kind,
    code: row.code ? t(`organisations:code.${row.code}`) : '',
    day: format.day(row.onDay),
    title: row.title,
    words: row.words ?? '',
    done: row.done ?? '',
    until: row.untilOn ? untilWords(row.untilOn, reader) : '',
    due: row.dueOn ? format.day(row.dueOn) : '',
    settled: row.settledOn ? format.day(row.settledOn) : '',
    people:
      row.convicts !== null && row.civilians !== null
        ? t('organisations:headcount', { convicts: row.convicts, civilians: row.civilians })
        : '',
    state: stateOfLine(row, today),
    recorder: row.recorderName ?? '',
    version: row.version,
  }
}
export type ToldLine = ReturnType<typeof tellLine>

/** What a file control accepts, and how large. */
export const fileLimits = { accept: acceptedEndings, megabytes } as const
