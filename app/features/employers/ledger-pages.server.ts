/** The pages of the ledger of obligations: the lines of one employer, a new one, and one line with its remarks. */
import { may } from '~/domain/access/policy'
import { codesOf, recordKinds, type RecordKind } from '~/domain/employers/obligations'
import { readStanding } from '~/features/organisations/standing.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { cursorText, readContractFilters } from './filters'
import { fulfilForm, lineForm, remarkForm, settleForm } from './forms'
import { employerPage, employerPath } from './head.server'
import { addRemark, fulfilRemark, recordLine, settleIncident } from './obligations.server'
import { getLine, linesQuery, listRemarks, perPage } from './queries.server'
import { tellLight, tellLine } from './telling.server'

const kindIn = (at: At): RecordKind | undefined =>
  recordKinds.find((each) => each === at.url.searchParams.get('kind'))

export const ledgerPageOf = async (at: At) => {
  const { row, page } = await employerPage(at, 'obligations')
  const kind = kindIn(at)
  const { after } = readContractFilters(at.url.searchParams)
  const rows = await linesQuery(at.db, at.actor, row.id, { kind, after }).execute()
  const path = `${employerPath(row.id)}/obligations`
  const last = rows[perPage - 1]
  return {
    ...page,
    light: tellLight(await readStanding(at.db, row, at.today), at),
    chips: recordKinds.map((each) => ({
      to: each === kind ? path : `${path}?kind=${each}`,
      label: at.t(`organisations:record.kind.${each}`),
      current: each === kind,
    })),
    rows: rows.slice(0, perPage).map((each) => tellLine(each, at)),
    nextTo:
      rows.length > perPage && last
        ? `${path}?${new URLSearchParams({ ...(kind ? { kind } : {}), after: cursorText({ day: last.onDay, id: last.id }) }).toString()}`
        : null,
    mayRecord: may(at.actor, 'employer.record', {
      organisationId: row.id,
      institutionId: at.actor.institutionId,
    }),
    kinds: recordKinds,
  }
}

export const newLinePageOf = async (at: At) => {
  const { page } = await employerPage(at, 'obligations')
  const kind = kindIn(at) ?? 'safety-training'
  return {
    ...page,
    title: at.t(`organisations:record.new.${kind}`),
    kind,
    codes: codesOf[kind].map((value) => ({ value, label: at.t(`organisations:code.${value}`) })),
    today: at.today,
    once: newId(),
  }
}

export const actOnNewLine = async (at: At): Promise<Response> => {
  const id = at.params.organisationId ?? ''
  const form = await readForm(lineForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recordLine(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('organisations:flash.line', `${employerPath(id)}/obligations/${result.value}`)
    : refused('organisations', result.refusal, form)
}

export const linePageOf = async (at: At) => {
  const { row, page } = await employerPage(at, 'obligations')
  const line = await getLine(at.db, at.actor, row.id, at.params.recordId ?? '')
  const remarks = line.kind === 'inspection' ? await listRemarks(at.db, line.id) : []
  const mayAct = may(at.actor, 'employer.record', {
    organisationId: row.id,
    institutionId: line.institutionId ?? at.actor.institutionId,
  })
  return {
    ...page,
    title: at.t(`organisations:record.kind.${line.kind}`),
    line: tellLine(line, at),
    remarks: remarks.map((each) => ({
      id: each.id,
      text: each.text,
      due: at.format.day(each.dueOn),
      fulfilled: each.fulfilledOn ? at.format.day(each.fulfilledOn) : '',
      isLate: each.fulfilledOn === null && each.dueOn < at.today,
      version: each.version,
    })),
    today: at.today,
    once: newId(),
    maySettle: mayAct && line.kind === 'incident' && line.settledOn === null,
    mayRemark: mayAct && line.kind === 'inspection',
  }
}
export type LinePage = Awaited<ReturnType<typeof linePageOf>>

const act = async (at: At, data: FormData, id: string, recordId: string) => {
  switch (data.get('intent')) {
    case 'remark': {
      const form = readFields(remarkForm, data)
      return form.ok
        ? { form, said: 'remark', result: await addRemark(once(at, form), id, recordId, form.value) }
        : { form }
    }
    case 'fulfil': {
      const form = readFields(fulfilForm, data)
      return form.ok
        ? {
            form,
            said: 'remark-fulfilled',
            result: await fulfilRemark(once(at, form), id, recordId, form.value),
          }
        : { form }
    }
    default: {
      const form = readFields(settleForm, data)
      if (!form.ok) return { form }
      const { settledOn, version } = form.value
      const result = await settleIncident(once(at, form), id, recordId, settledOn, version)
      return { form, said: 'incident-told', result }
    }
  }
}

export const actOnLine = async (at: At): Promise<Response> => {
  const [id, recordId] = [at.params.organisationId ?? '', at.params.recordId ?? '']
  const done = await act(at, await at.request.formData(), id, recordId)
  if (!done.form.ok) return invalid(done.form)
  return done.result === undefined || done.result.ok
    ? redirectSaying(
        `organisations:flash.${done.said ?? 'line'}`,
        `${employerPath(id)}/obligations/${recordId}`,
      )
    : refused('organisations', done.result.refusal, done.form)
}
