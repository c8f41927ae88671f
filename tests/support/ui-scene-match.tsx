/** A pair's scene: how well it fits, what the law says, the day as a ring. */
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ScoreBar } from '~/ui/charts/score-bar'
import { ShiftClock } from '~/ui/charts/shift-clock'
import { Confirm, Disclosure } from '~/ui/confirm'
import { FindingsList } from '~/ui/findings-list'
import { Cluster, Columns } from '~/ui/layout'
import { Menu, MenuLink } from '~/ui/menu'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'
import { PreviewFrame } from './ui-frame'

function Fit() {
  return (
    <Card title="Насколько подходит">
      <ScoreBar
        total={84}
        parts={[
          { key: 'occupation', label: 'Специальность', value: 38, most: 40 },
          { key: 'skills', label: 'Навыки', value: 21, most: 25 },
          { key: 'distance', label: 'Расстояние', value: 12, most: 15 },
          { key: 'wish', label: 'Желание', value: 9, most: 10 },
          { key: 'waiting', label: 'Ожидание', value: 4, most: 10 },
        ]}
        words={{ caption: 'Насколько подходит', of: 'из 100', partHead: 'Часть', valueHead: 'Баллы' }}
      />
    </Card>
  )
}

function Law() {
  return (
    <Card title="По закону">
      <FindingsList
        label="По закону"
        stateWords={{ held: 'выполнено', failed: 'не выполнено', unknown: 'неизвестно' }}
        findings={[
          {
            id: '1',
            state: 'held',
            text: 'Возраст, пол и состояние здоровья не запрещают эту работу',
            cite: 'заключение от 04.10.2026 · приказ 735, п. 34',
          },
          {
            id: '2',
            state: 'held',
            text: 'Смена не задевает часы запрета покидать жильё (22:00–6:00)',
            cite: 'решение суда 2-114/26 · закон 245-VIII, ст. 65',
          },
          {
            id: '3',
            state: 'failed',
            text: 'Нет удостоверения личности',
            cite: 'подано 03.11 · приказ 735, п. 34',
            remedy: <a href="/x">ускорить</a>,
          },
          {
            id: '4',
            state: 'unknown',
            text: 'Согласие на работу не записано',
            cite: 'спросить на встрече 25.11',
            remedy: <a href="/x">записать сейчас</a>,
          },
        ]}
      />
    </Card>
  )
}

/** One person and one place. */
export function MatchScene() {
  return (
    <PreviewFrame language="ru">
      <PageHeader
        trailLabel="Путь"
        trail={[
          { label: 'Ахметова Гүлнара', to: '/people/1' },
          { label: 'подходящие места', to: '/x' },
          { label: '2-е из 14' },
        ]}
        title="Швея · экспериментальный швейный цех, Астана"
        subtitle="120 мест, свободно 7 · смена 8:00–17:00, пн–пт · 118 000 ₸ · после освобождения и на пробации"
      />
      <Columns
        aside={
          <>
            <Card title="Смена и ограничения">
              <ShiftClock
                shifts={[{ from: 480, to: 1020 }]}
                bans={[{ from: 1320, to: 360 }]}
                words={{
                  caption: 'Смена и ограничения',
                  shift: 'смена',
                  ban: 'дома',
                  verdict: 'не пересекаются',
                  kindHead: 'Что',
                  timeHead: 'Время',
                }}
              />
            </Card>
            <Card title="Ночная смена">
              <ShiftClock
                shifts={[{ from: 1200, to: 480 }]}
                bans={[{ from: 1320, to: 360 }]}
                words={{
                  caption: 'Ночная смена',
                  shift: 'смена',
                  ban: 'дома',
                  verdict: 'пересекаются 8 часов',
                  kindHead: 'Что',
                  timeHead: 'Время',
                }}
              />
            </Card>
            <Card tone="accent" title="Один шаг до места">
              <p>
                Удостоверение личности откроет ей <b>9 мест</b>, это — первое среди них.
              </p>
              <div className="form-actions">
                <ButtonLink to="/x" kind="primary">
                  Добавить в программу
                </ButtonLink>
              </div>
            </Card>
            <Cluster>
              <ButtonLink to="/x">Предложить</ButtonLink>
              <Menu summary="Ещё" start>
                <MenuLink to="/print" icon="print">
                  Печать
                </MenuLink>
              </Menu>
            </Cluster>
            <Confirm
              summary="Не предлагать…"
              question="Место исчезнет из списка этого человека. Это можно вернуть."
            >
              <form className="form" method="post">
                <Textarea name="reason" label="Почему" rows={2} />
                <Button kind="danger">Не предлагать</Button>
              </form>
            </Confirm>
          </>
        }
      >
        <Fit />
        <Law />
        <Disclosure summary="Как это работает">
          <p>
            Сначала закон: одно «нет» снимает пару, что бы ни давали баллы. Потом баллы: они складываются.
          </p>
        </Disclosure>
      </Columns>
    </PreviewFrame>
  )
}
