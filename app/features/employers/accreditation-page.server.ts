/** The pages of accreditation: the checklist, one item, and the decision of headquarters. */
import { may } from '~/domain/access/policy'
import { addMonths } from '~/domain/calendar/day'
import { checklist, isItemKey, type ItemKey } from '~/domain/employers/checklist'
import { accreditationLength } from '~/domain/employers/parameters'
import { checkFile } from '~/features/attachments/check.server'
import { type Attachment, dropFile, keepFile, listAttachments } from '~/features/attachments/store.server'
import { attachmentResponse } from '~/features/attachments/download.server'
import { besideFile, readFormWithFile } from '~/features/attachments/upload.server'
import { readStanding } from '~/features/organisations/standing.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { checkItem, decideOnAccreditation, giveItem } from './accreditation.server'
import { accreditForm, checkForm, itemForm } from './forms'
import { employerPage, employerPath } from './head.server'
import { filesOfItem } from './load.server'
import { listDecisions, listItems } from './queries.server'
import { fileLimits, tellAccreditation, tellItems, tellLight } from './telling.server'

const itemsOf = async (at: At, organisationId: string) => {
  const rows = await listItems(at.db, organisationId)
  const files = new Map<string, readonly Attachment[]>()
  // At most one for each item of a short list.
  for (const { id } of rows) files.set(id, await listAttachments(at.db, at.desk.keys, filesOfItem(id)))
  return tellItems(rows, files, at)
}

export const accreditationPageOf = async (at: At) => {
  const { row, page } = await employerPage(at, 'accreditation')
  const { t, format } = at
  return {
    ...page,
    accreditation: tellAccreditation(row, at),
    light: tellLight(await readStanding(at.db, row, at.today), at),
    items: await itemsOf(at, row.id),
    decisions: (await listDecisions(at.db, row.id)).map((each) => ({
      id: each.id,
      title: t(`organisations:accreditation.outcome.${each.outcome}`),
      meta: `${format.day(each.decidedOn)} · ${each.deciderName ?? ''}`,
      lines: [
        each.fromOn && each.toOn
          ? t('organisations:accreditation.span', {
              from: format.day(each.fromOn),
              to: format.day(each.toOn),
            })
          : '',
        each.reason ?? '',
      ].filter(Boolean),
    })),
    mayDecide: may(at.actor, 'employer.accredit', { organisationId: row.id }),
  }
}

const keyIn = (at: At): ItemKey => {
  const key = at.params.itemKey ?? ''
  if (!isItemKey(key)) throw notFound()
  return key
}

export const itemPageOf = async (at: At, permission: 'employer.read' | 'employer.provide') => {
  const { row, page } = await employerPage(at, 'accreditation', permission)
  const item = (await itemsOf(at, row.id)).find((each) => each.key === keyIn(at))
  if (!item) throw notFound()
  return {
    ...page,
    title: at.t(`organisations:item.name.${item.key}`),
    item,
    limits: fileLimits,
    today: at.today,
    once: newId(),
    mayGive: may(at.actor, 'employer.provide', { organisationId: row.id }),
    mayCheck:
      may(at.actor, 'employer.accredit', { organisationId: row.id }) &&
      (item.state === 'given' || item.state === 'checked' || item.state === 'expired'),
  }
}
export type ItemPage = Awaited<ReturnType<typeof itemPageOf>>

/** The file is checked and safe on disk before its row is written; a refused deed takes it off the disk again. */
export const actOnGiving = async (at: At): Promise<Response> => {
  const key = keyIn(at)
  const id = at.params.organisationId ?? ''
  const { form, file } = await readFormWithFile(itemForm, at.request)
  if (!form.ok) return invalid(form)
  const checked = file === null ? null : await checkFile(file)
  if (checked && !checked.ok) return invalid(besideFile(checked.refusal, form.typed))
  const safe = { folder: at.desk.config.filesFolder, keys: at.desk.keys }
  const kept = checked ? await keepFile(safe, checked.value) : null
  const result = await giveItem(once(at, form), id, key, form.value, kept)
  if (!result.ok && kept) await dropFile(safe, kept)
  return result.ok
    ? redirectSaying('organisations:flash.item-given', `${employerPath(id)}/accreditation`)
    : refused('organisations', result.refusal, form)
}

export const actOnCheck = async (at: At): Promise<Response> => {
  const key = keyIn(at)
  const id = at.params.organisationId ?? ''
  const form = await readForm(checkForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await checkItem(once(at, form), id, key, form.value)
  return result.ok
    ? redirectSaying(`organisations:flash.item-${form.value.outcome}`, `${employerPath(id)}/accreditation`)
    : refused('organisations', result.refusal, form)
}

/** A paper of an item, for whoever reaches the employer. */
export const itemFileOf = async (at: At): Promise<Response> => {
  const { row } = await employerPage(at, 'accreditation')
  const key = keyIn(at)
  const item = (await listItems(at.db, row.id)).find((each) => each.key === key)
  if (!item) throw notFound()
  const safe = { folder: at.desk.config.filesFolder, keys: at.desk.keys }
  return attachmentResponse(at.db, safe, filesOfItem(item.id), at.params.paperId ?? '')
}

export const accreditPageOf = async (at: At) => {
  const { row, page } = await employerPage(at, 'accreditation', 'employer.accredit')
  const items = await itemsOf(at, row.id)
  const open = items.filter((each) => each.state !== 'checked')
  return {
    ...page,
    title: at.t('organisations:accredit.title'),
    accreditation: tellAccreditation(row, at),
    light: tellLight(await readStanding(at.db, row, at.today), at),
    open: open.map(({ key, state }) => ({ key, state })),
    all: Object.keys(checklist).length,
    version: row.version,
    once: newId(),
    from: at.today,
    to: addMonths(at.today, 12),
    months: accreditationLength.on(at.today),
  }
}

export const actOnAccreditation = async (at: At): Promise<Response> => {
  const id = at.params.organisationId ?? ''
  const form = await readForm(accreditForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await decideOnAccreditation(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying(`organisations:flash.accreditation-${result.value}`, `${employerPath(id)}/accreditation`)
    : refused('organisations', result.refusal, form)
}
