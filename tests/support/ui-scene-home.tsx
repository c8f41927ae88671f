/** A worklist scene: counts, filters, a table, charts beside it. */
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { BarChart } from '~/ui/charts/bar-chart'
import { ShareBars } from '~/ui/charts/share-bar'
import { Chips } from '~/ui/chips'
import { Counts } from '~/ui/counts'
import { EmptyState } from '~/ui/empty-state'
import { Columns } from '~/ui/layout'
import { Flash } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { Tone } from '~/ui/tone'
import { PreviewFrame } from './ui-frame'

type Row = {
  readonly name: string
  readonly note: string
  readonly deed: string
  readonly law: string
  readonly tone: Tone
  readonly due: string
  readonly button: string
}

const rows: readonly Row[] = [
  {
    name: 'Нұрғалиев Шыңғыс Ерланұлы',
    note: 'отряд 3 · до 10.12.2026',
    deed: 'Уведомить полицию и службу пробации',
    law: 'DL-14 · приказ 508, п. 52',
    tone: 'bad',
    due: 'просрочено, вчера',
    button: 'Сформировать',
  },
  {
    name: 'Ахметова Гүлнара',
    note: 'отряд 1 · до 21.01.2027',
    deed: 'Повторный запрос о жилье в акимат',
    law: 'DL-07 · приказ 508, п. 51-1',
    tone: 'warn',
    due: 'сегодня',
    button: 'Отправить',
  },
  {
    name: 'Сәрсенбай Айдос',
    note: 'отряд 2 · до 02.03.2027',
    deed: 'Ответ акимата по трудоустройству',
    law: 'DL-11 · приказ 508, п. 51-3',
    tone: 'info',
    due: 'ждём, 6 из 15 раб. дней',
    button: 'Открыть',
  },
  {
    name: 'Тілеуберді Мадина',
    note: 'отряд 1 · до 14.01.2028',
    deed: 'Пора готовить программу: заявление, приложение 11',
    law: 'DL-02 · приказ 508, п. 49',
    tone: 'plain',
    due: 'до 14.01.2027',
    button: 'Принять',
  },
]

const months = ['дек', 'янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя']
const amounts = [6, 9, 4, 11, 7, 13, 8, 6, 10, 5, 9, 12]

function Worklist() {
  return (
    <Table
      caption="Что нужно сделать"
      captionHidden
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        {
          key: 'name',
          head: 'Человек',
          lead: true,
          width: 'medium',
          cell: (row) => (
            <RowLead to="/people/1" note={row.note}>
              {row.name}
            </RowLead>
          ),
        },
        {
          key: 'deed',
          head: 'Что сделать',
          cell: (row) => (
            <>
              {row.deed}
              <RowNote>{row.law}</RowNote>
            </>
          ),
        },
        { key: 'due', head: 'Срок', cell: (row) => <Badge tone={row.tone}>{row.due}</Badge> },
        {
          key: 'go',
          head: 'Дело',
          headHidden: true,
          align: 'end',
          width: 'narrow',
          cell: (row) => (
            <ButtonLink
              to="/x"
              kind={row.tone === 'bad' ? 'primary' : 'secondary'}
              label={`${row.button}: ${row.name}`}
            >
              {row.button}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}

function Aside() {
  return (
    <>
      <Card title="Освобождения за год">
        <BarChart
          words={{ caption: 'Освобождения по месяцам', nameHead: 'Месяц', valueHead: 'Человек' }}
          bars={months.map((label, index) => ({
            key: label,
            label,
            name: label,
            value: amounts[index] ?? 0,
            tone: index === 0 ? 'bad' : index < 3 ? 'warn' : undefined,
          }))}
        />
        <p className="soft small">100 человек. Красным — меньше месяца, жёлтым — меньше трёх.</p>
      </Card>
      <Card title="Что откроет больше мест">
        <ShareBars
          label="Что откроет больше мест"
          shares={[
            { key: '1', label: 'Удостоверение личности', value: 41, figure: '+41' },
            { key: '2', label: 'Курс «Швея, 3 разряд»', value: 29, figure: '+29' },
            { key: '3', label: 'Медицинское заключение', value: 17, figure: '+17' },
          ]}
        />
      </Card>
      <Card title="Заявки">
        <EmptyState
          icon="referral"
          title="Заявок пока нет"
          actions={<ButtonLink to="/openings">Посмотреть места</ButtonLink>}
        >
          Здесь появятся ответы работодателей.
        </EmptyState>
      </Card>
    </>
  )
}

/** The officer's first screen, in Russian. */
export function HomeScene() {
  return (
    <PreviewFrame language="ru">
      <PageHeader
        title="Сегодня, суббота 21 ноября"
        subtitle="Учреждение №54 · 91 человек на вашем участке"
        actions={
          <>
            <ButtonLink to="/import">Загрузить список</ButtonLink>
            <ButtonLink to="/new" kind="primary" icon="plus">
              Новая запись
            </ButtonLink>
          </>
        }
      />
      <Counts
        label="Работа на сегодня"
        counts={[
          {
            to: '/?list=overdue',
            figure: 3,
            label: 'просрочено',
            note: 'из них 1 с письмом суду',
            tone: 'bad',
            current: true,
          },
          { to: '/?list=week', figure: 11, label: 'срок в ближайшие', note: '7 дней', tone: 'warn' },
          { to: '/?list=waiting', figure: 6, label: 'ждём ответа', note: 'других служб', tone: 'info' },
          {
            to: '/?list=window',
            figure: 5,
            label: 'пора готовить:',
            note: 'скоро год до выхода',
            tone: 'accent',
          },
        ]}
      />
      <Chips
        label="Отбор"
        chips={[
          { to: '/?a', label: 'Мои', current: true },
          { to: '/?b', label: 'Весь участок' },
          { to: '/?c', label: 'Жильё', count: '4' },
          { to: '/?d', label: 'Работа' },
          { to: '/?e', label: 'Документы' },
          { to: '/?f', label: 'Без программы' },
          { to: '/?g', label: 'фильтр', icon: 'plus' },
        ]}
      />
      <Flash title="Письмо отправлено">Акимат ответит за 15 рабочих дней.</Flash>
      <Columns aside={<Aside />}>
        <div>
          <Worklist />
          <Pager
            label="Страницы"
            previousTo="/?before"
            nextTo="/?after"
            previousWord="Назад"
            nextWord="Дальше"
            status="1–50"
          />
        </div>
      </Columns>
    </PreviewFrame>
  )
}
