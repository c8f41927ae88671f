/** The pages of single deeds on a measure, and what their forms do. */
import { acceptedEndings } from '~/domain/attachments/kinds'
import type { Result } from '~/domain/result'
import { checkFile, megabytes } from '~/features/attachments/check.server'
import { dropFile, keepFile } from '~/features/attachments/store.server'
import { besideFile, readFormWithFile } from '~/features/attachments/upload.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormRead, invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import {
  answerOffer,
  assignMeasure,
  type Recipient,
  recordConsent,
  withdrawConsent,
} from './assignment.server'
import { addComment, addTask, attachFile, settleTask, strikeComment, takeFileAway } from './commands.server'
import {
  answerForm,
  assignForm,
  commentForm,
  consentForm,
  fileForm,
  removeFileForm,
  settleTaskForm,
  strikeForm,
  taskForm,
  withdrawForm,
} from './forms'
import { deedHeadOf, placeIn } from './head.server'
import { ngosQuery, usersFor } from './queries.server'
import { measurePath } from './telling.server'
import { serviceOptions } from './work-page.server'

type Sent = FormRead<unknown> & { readonly ok: true }

/** Back to the measure when it was done; else the refusal, with what was typed. */
const answer = (at: At, result: Result<unknown>, said: string, form: Sent): Response =>
  result.ok
    ? redirectSaying(`contributions:flash.${said}`, measurePath(placeIn(at)))
    : refused('contributions', result.refusal, form)

export const tasksPageOf = async (at: At) => {
  const { row, ...page } = await deedHeadOf(at, 'contributions:task.add')
  return { ...page, service: row.service, services: serviceOptions(at) }
}

export const actOnTasks = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  if (data.has('intent')) {
    const form = readFields(settleTaskForm, data)
    if (!form.ok) return invalid(form)
    const { intent, task, version } = form.value
    const isDone = intent === 'done'
    const result = await settleTask(once(at, form), placeIn(at), task, version, isDone)
    return answer(at, result, isDone ? 'task-done' : 'task-open', form)
  }
  const form = readFields(taskForm, data)
  if (!form.ok) return invalid(form)
  const service = form.value.service ?? (await tasksPageOf(at)).service
  const result = await addTask(once(at, form), placeIn(at), { ...form.value, service })
  return answer(at, result, 'task-added', form)
}

export const talkPageOf = async (at: At) => {
  const { head, deed, title } = await deedHeadOf(at, 'contributions:talk.add')
  return { head, deed, title }
}

export const actOnTalk = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  if (data.get('intent') === 'strike') {
    const form = readFields(strikeForm, data)
    if (!form.ok) return invalid(form)
    const result = await strikeComment(once(at, form), placeIn(at), form.value.comment)
    return answer(at, result, 'comment-struck', form)
  }
  const form = readFields(commentForm, data)
  if (!form.ok) return invalid(form)
  return answer(at, await addComment(once(at, form), placeIn(at), form.value.text), 'comment', form)
}

export const filesPageOf = async (at: At) => {
  const { head, deed, title } = await deedHeadOf(at, 'attachments:deed.attach')
  return { head, deed, title, accept: acceptedEndings, megabytes }
}

/** The file is checked and safe on disk before its row is written; a refused deed takes it off the disk again. */
const attach = async (at: At): Promise<Response> => {
  const { form, file } = await readFormWithFile(fileForm, at.request)
  if (!form.ok) return invalid(form)
  const checked = await checkFile(file)
  if (!checked.ok) return invalid(besideFile(checked.refusal, form.typed))
  const safe = { folder: at.desk.config.filesFolder, keys: at.desk.keys }
  const kept = await keepFile(safe, checked.value)
  const result = await attachFile(once(at, form), placeIn(at), kept)
  if (!result.ok) await dropFile(safe, kept)
  return answer(at, result, 'file-attached', form)
}

export const actOnFiles = async (at: At): Promise<Response> => {
  if (at.request.headers.get('content-type')?.startsWith('multipart/form-data')) return attach(at)
  const form = readFields(removeFileForm, await at.request.formData())
  if (!form.ok) return invalid(form)
  const result = await takeFileAway(once(at, form), placeIn(at), form.value.attachment)
  return answer(at, result, 'file-removed', form)
}

export const assignPageOf = async (at: At) => {
  const { row, ...page } = await deedHeadOf(at, 'contributions:assign.title')
  const people = (await usersFor(at.db, row)).map(({ id, name }) => ({ value: `user:${id}`, label: name }))
  const ngos = row.service === 'ngo' ? await ngosQuery(at.db).execute() : []
  const given = row.organisationId
    ? `organisation:${row.organisationId}`
    : row.assignedUserId
      ? `user:${row.assignedUserId}`
      : ''
  return {
    ...page,
    options: [...people, ...ngos.map(({ id, name }) => ({ value: `organisation:${id}`, label: name }))],
    given,
    organisation: row.organisationName,
    consent: row.consent ? { day: at.format.day(row.consent.givenOn), words: row.consent.words } : null,
    today: at.today,
  }
}

const recipientIn = (to: string): Recipient => {
  const [kind, id = ''] = to.split(':')
  if (kind === 'user') return { userId: id }
  return kind === 'organisation' ? { organisationId: id } : { nobody: true }
}

export const actOnAssignment = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const intent = data.get('intent')
  if (intent === 'consent') {
    const form = readFields(consentForm, data)
    if (!form.ok) return invalid(form)
    const { givenOn, words } = form.value
    return answer(at, await recordConsent(once(at, form), placeIn(at), givenOn, words), 'consent', form)
  }
  if (intent === 'withdraw') {
    const form = readFields(withdrawForm, data)
    if (!form.ok) return invalid(form)
    return answer(at, await withdrawConsent(once(at, form), placeIn(at)), 'consent-withdrawn', form)
  }
  const form = readFields(assignForm, data)
  if (!form.ok) return invalid(form)
  const { version, to } = form.value
  const result = await assignMeasure(once(at, form), placeIn(at), version, recipientIn(to))
  return answer(at, result, 'assigned', form)
}

export const answerPageOf = async (at: At) => {
  const { head, deed, title } = await deedHeadOf(at, 'contributions:offer.title')
  return { head, deed, title }
}

export const actOnOffer = async (at: At): Promise<Response> => {
  const form = readFields(answerForm, await at.request.formData())
  if (!form.ok) return invalid(form)
  const takes = form.value.answer === 'accept'
  const result = await answerOffer(once(at, form), placeIn(at), takes, form.value.reason)
  if (result.ok && !takes) return redirectSaying('contributions:flash.given-back', '/contributions')
  return answer(at, result, 'taken', form)
}
