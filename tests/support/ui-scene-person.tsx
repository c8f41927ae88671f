/** A person's scene in Kazakh with long words: strip, road, tabs, programme, history. */
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ReleaseRoadChart } from '~/ui/charts/release-road-chart'
import type { RoadPoint } from '~/ui/charts/road'
import { KeyFacts } from '~/ui/key-facts'
import { Columns, Halves, Stack } from '~/ui/layout'
import { PeopleList } from '~/ui/people-list'
import { ProgressBar } from '~/ui/progress-bar'
import { SubjectStrip } from '~/ui/subject-strip'
import { Table } from '~/ui/table'
import { Tabs } from '~/ui/tabs'
import { Timeline } from '~/ui/timeline'
import { PreviewFrame } from './ui-frame'

type Draft = readonly [day: number, label: string, code: string, tone: RoadPoint['tone'], state: string]

const drafts: readonly Draft[] = [
  [-365, 'Өтініш, хабарламалар, жеке бағдарлама', 'DL-02 03 04', 'done', 'орындалды'],
  [-230, 'Құжаттарды рәсімдеу', 'DL-05', 'done', 'орындалды'],
  [-120, 'Психологтың алғашқы қорытындысы', 'DL-06', 'late', 'мерзімі өтті'],
  [-61, 'Тұрғын үй және жұмыс: әкімдікке сұрау', 'DL-07 10', 'due', 'бүгін'],
  [-46, 'Әкімдіктің жұмысқа орналастыру туралы жауабы', 'DL-11', 'waiting', 'жауап күтілуде'],
  [-30, 'Сотқа материал — қажет емес', 'DL-13', 'ahead', 'алда'],
  [-20, 'Полиция және пробация', 'DL-14', 'ahead', 'алда'],
  [-10, 'Босату туралы қорытынды әңгіме', 'DL-15', 'ahead', 'алда'],
  [3, 'Бағдарлама әкімдікке жіберілді', 'DL-16', 'ahead', 'алда'],
  [90, 'Жұмыс: 90 күн', '', 'ahead', 'алда'],
  [180, 'Жұмыс: 180 күн', '', 'ahead', 'алда'],
  [365, 'Бір жыл: қорытынды', '', 'ahead', 'алда'],
]

const points: readonly RoadPoint[] = drafts.map(([day, label, code, tone, state]) => ({
  id: `${day}`,
  day,
  label,
  code: code === '' ? undefined : code,
  tone,
  state,
  date: `T${day}`,
  to: '/x',
}))

const blocks = [
  ['1. Медициналық көмек', 2, 2, null],
  [
    '2. Құқықтық көмек және құжаттар',
    3,
    4,
    <Badge key="b" tone="warn">
      03.12
    </Badge>,
  ],
  ['3. Білім беру', 1, 1, null],
  [
    '4. Кәсіп және жұмысқа орналастыру',
    2,
    5,
    <Badge key="b" tone="info">
      әңгімелесу 27.11
    </Badge>,
  ],
  [
    '5. Уақытша тұрғын үй',
    0,
    2,
    <Badge key="b" tone="bad">
      бүгін
    </Badge>,
  ],
] as const

function Programme() {
  return (
    <Card
      flush
      title="Жеке бағдарлама, 3-нұсқа"
      aside={
        <>
          <Badge tone="good">келіседі, 12.01.2026</Badge>
          <ButtonLink to="/print" icon="print">
            Басып шығару
          </ButtonLink>
        </>
      }
    >
      <Table
        caption="Бағдарламаның бөлімдері"
        captionHidden
        framed={false}
        rows={blocks}
        rowKey={(row) => row[0]}
        columns={[
          { key: 'block', head: 'Бөлім', lead: true, cell: (row) => <b>{row[0]}</b> },
          {
            key: 'done',
            head: 'Орындалды',
            width: 'medium',
            cell: (row) => (
              <ProgressBar value={row[1]} max={row[2]} label={row[0]} words={`${row[2]}-ден ${row[1]}`} />
            ),
          },
          { key: 'next', head: 'Жақын', cell: (row) => row[3] ?? '—' },
        ]}
      />
    </Card>
  )
}

function History() {
  return (
    <Card title="Тарих">
      <Timeline
        label="Тарих"
        items={[
          { id: '1', title: 'Бағдарлама келісілді', meta: '12.01.2026 · Серікқызы А.', tone: 'good' },
          { id: '2', title: 'Әкімдікке сұрау жіберілді', meta: '03.11.2026 · Серікқызы А.', tone: 'info' },
          { id: '3', title: 'Мерзім ауыстырылды: 14.03.2027 орнына 21.01.2027', meta: '02.09.2026 · сот' },
        ]}
      />
    </Card>
  )
}

/** Everything about one person. */
export function PersonScene() {
  return (
    <PreviewFrame language="kk">
      <Stack>
        <SubjectStrip
          name="Ахметова Гүлнара"
          facts={[
            { name: 'ЖСН', value: '•••• •••• 0412' },
            { name: 'Жасы', value: '34' },
            { name: 'Мекеме', value: '№54, қауіпсіздігі орташа' },
            { name: 'Жасақ', value: '1' },
            { name: 'Мінез-құлық дәрежесі', value: 'екінші оң' },
          ]}
          figure={{ caption: 'босатылуға дейін', value: '61 күн' }}
          badges={
            <>
              <Badge tone="warn">тұрғын үйі жоқ</Badge>
              <Badge icon={false}>алимент</Badge>
            </>
          }
        />
        <Card title="Босатылу жолы" aside="мерзімнің аяқталуы 21.01.2027 · бұрынғы күн 14.03.2027">
          <ReleaseRoadChart
            points={points}
            today={-61}
            words={{
              caption: 'Босатылу жолы',
              today: 'бүгін',
              goal: '21.01.2027',
              dateHead: 'Күні',
              labelHead: 'Іс',
              stateHead: 'Жағдайы',
            }}
          />
        </Card>
        <Tabs
          label="Адам туралы"
          tabs={[
            { to: '/people/1', label: 'Бағдарлама' },
            { to: '/people/1/openings', label: 'Лайықты жұмыс орындары', count: 14 },
            { to: '/people/1/documents', label: 'Құжаттар' },
            { to: '/people/1/sessions', label: 'Психолог' },
            { to: '/people/1/training', label: 'Оқыту' },
            { to: '/people/1/history', label: 'Тарих' },
          ]}
        />
        <Columns
          aside={
            <>
              <Card title="Қасында кім бар">
                <PeopleList
                  items={[
                    { id: '1', name: 'Серікқызы А.', note: 'инспектор, бағдарламаны жүргізеді' },
                    { id: '2', name: 'Бекова Ж.', note: 'психолог · қорытынды 08.11', to: '/x' },
                    { id: '3', name: 'Қаратау ауданының әкімдігі', note: 'жауап 12.12 дейін күтілуде' },
                  ]}
                />
              </Card>
            </>
          }
        >
          <Programme />
          <Halves>
            <History />
            <Card title="Жұмысқа жарамдылығы">
              <KeyFacts
                facts={[
                  { name: 'Жарамдылығы', value: 'шектеулі' },
                  { name: 'Мамандығы', value: 'тігінші, 3-разряд' },
                  { name: 'Тілдері', value: 'қазақша, орысша' },
                ]}
              />
            </Card>
          </Halves>
        </Columns>
      </Stack>
    </PreviewFrame>
  )
}
