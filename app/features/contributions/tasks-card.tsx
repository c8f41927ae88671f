/** The steps of a measure: each ticked off or opened again by one press, and one more added below. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RowNote } from '~/ui/row-lead'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import type { WorkPage } from './work-page.server'

type Task = NonNullable<WorkPage['work']>['tasks'][number]

type FieldsProps = {
  readonly services: WorkPage['services']
  readonly once: string
  readonly path: string
  readonly form?: FormReader
}

export function TaskForm({ services, once, path, form }: FieldsProps) {
  const { t } = useWords('contributions')
  return (
    <Form method="post" action={`${path}/tasks`} className="form" noValidate>
      <HiddenFields once={once} />
      <Input
        name="title"
        label={t('task.what')}
        width="full"
        maxLength={200}
        defaultValue={form?.value('title')}
        error={form?.error('title')}
      />
      <Select
        name="service"
        label={t('task.service')}
        emptyLabel={t('task.own-service')}
        options={services}
        defaultValue={form?.value('service')}
        error={form?.error('service')}
      />
      <DateInput
        name="dueOn"
        label={t('task.due')}
        mark={t('common:optional')}
        defaultValue={form?.value('dueOn')}
        error={form?.error('dueOn')}
      />
      <FormActions>
        <Button kind="secondary" icon="plus">
          {t('task.add')}
        </Button>
      </FormActions>
    </Form>
  )
}

function Tick({ task, path }: { readonly task: Task; readonly path: string }) {
  const { t } = useWords('contributions')
  return (
    <Form method="post" action={`${path}/tasks`}>
      <HiddenFields
        version={task.version}
        values={{ intent: task.isDone ? 'undone' : 'done', task: task.id }}
      />
      <Button
        kind="secondary"
        icon={task.isDone ? 'back' : 'check'}
        label={`${t(task.isDone ? 'task.undo' : 'task.done')}: ${task.title}`}
      >
        {t(task.isDone ? 'task.undo' : 'task.done')}
      </Button>
    </Form>
  )
}

type TableProps = { readonly tasks: readonly Task[]; readonly path: string; readonly mayTick: boolean }

function TasksTable({ tasks, path, mayTick }: TableProps) {
  const { t } = useWords('contributions')
  const tick = {
    key: 'deed',
    head: t('task.deed'),
    headHidden: true,
    label: '',
    align: 'end' as const,
    cell: (task: Task) => <Tick task={task} path={path} />,
  }
  return (
    <Table
      caption={t('task.title')}
      captionHidden
      framed={false}
      rows={tasks}
      rowKey={(task) => task.id}
      columns={[
        {
          key: 'title',
          head: t('task.what'),
          lead: true,
          cell: (task) => (
            <>
              {task.title}
              <RowNote>{task.who}</RowNote>
            </>
          ),
        },
        {
          key: 'when',
          head: t('task.due'),
          label: '',
          width: 'medium',
          cell: (task) => (task.when.text ? <Badge tone={task.when.tone}>{task.when.text}</Badge> : null),
        },
        ...(mayTick ? [tick] : []),
      ]}
    />
  )
}

type Props = { readonly page: WorkPage; readonly tasks: readonly Task[] }

export function TasksCard({ page: { head, mayPlan, services }, tasks }: Props) {
  const { t } = useWords('contributions')
  const isEmpty = tasks.length === 0
  return (
    <Card flush={!isEmpty} title={t('task.title')}>
      {isEmpty ? (
        <p className="soft">{t('task.none')}</p>
      ) : (
        <TasksTable tasks={tasks} path={head.path} mayTick={mayPlan} />
      )}
      {mayPlan ? (
        <Disclosure wide={!isEmpty} summary={t('task.add')}>
          <TaskForm key={tasks.length} services={services} once={`${head.once}-task`} path={head.path} />
        </Disclosure>
      ) : null}
    </Card>
  )
}
