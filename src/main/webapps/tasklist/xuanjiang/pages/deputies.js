import {call} from '../../../common/api.js';
import {ask, dialogChoice, dialogLine, dialogText, inform} from '../../../common/dialog.js';
import {button, h} from '../../../common/dom.js';
import {handOver} from '../../../common/hand-over.js';
import {taskHash} from '../../../common/place.js';
import {period, text} from '../format.js';

const REASON_LENGTH = 500;
const LABELS = ['离岗人', '代理人', '代理期限', '事由', '指定人', '状态', '办理'];
const STATES = {代理中: 'xj-added', 未开始: 'xj-open', 已收回: 'xj-removed'};

function plusDays(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

async function chosenPerson(people) {
  if (people.length === 1) return people[0].value;
  const chosen = await ask({title: '指定代理人', confirm: '下一步', inputs: [dialogChoice('person', '为谁指定', people)], act: async values => values.person});
  return chosen;
}

async function name(page, reload) {
  const personId = await chosenPerson(page.people);
  if (!personId) return;
  const person = page.people.find(one => one.value === personId);
  try {
    const candidates = await call('GET', `/api/deputies/candidates?${new URLSearchParams({person: personId})}`);
    if (!candidates.length) return inform('指定代理人', `没有可以代理${person.label}的人员。代理人须是同一单位（市总工会为市总工会机关）办理待办的其他人员。`);
    const done = await ask({
      title: `为${person.label}指定代理人`, confirm: '指定',
      explanation: '代理期间，代理人可以办理离岗人的待办，办理记录注明代理；起草、审核、批准仍须由不同的人办理，代理人和离岗人按同一人计算。到期自动结束，也可以提前收回。',
      inputs: [dialogChoice('deputyId', '代理人', candidates), dialogLine('from', '开始日期', {type: 'date', value: page.today}),
        dialogLine('to', '结束日期', {type: 'date', value: plusDays(page.today, 7)}), dialogText('reason', '事由', REASON_LENGTH)],
      act: async values => (await call('POST', '/api/deputies', {body: {...values, personId}})) || true
    });
    if (done) reload();
  } catch (problem) {
    await inform('指定代理人', problem.message);
  }
}

async function revoke(row, reload) {
  const done = await ask({
    title: '收回代理', confirm: '收回', explanation: `${row.deputyName}不再代理${row.personName}；代理人手中尚未办结的事项退回${row.personName}。`,
    inputs: [dialogText('reason', '理由', REASON_LENGTH)],
    act: async values => (await call('POST', `/api/deputies/${encodeURIComponent(row.id)}/revocation`, {body: values})) || true
  });
  if (done) reload();
}

function line(row, reload) {
  const cells = [row.personName, row.deputyName, period(row.from, row.to),
    [row.reason, row.revokedReason && h('p', {class: 'xj-none'}, `收回理由：${row.revokedReason}`)], row.namedByName,
    h('span', {class: `xj-tag ${STATES[row.stateName] || ''}`}, row.stateName),
    row.mayRevoke ? button('收回', () => revoke(row, reload)) : '—'];
  return h('tr', {}, cells.map((cell, index) => h('td', {'data-label': LABELS[index]}, cell)));
}

function card(title, ...content) {
  return h('section', {class: 'xj-card'}, h('header', {}, h('h3', {}, title)), content);
}

function awaited(rows) {
  return rows.length > 0 && card('待我会签和答复', h('ul', {class: 'xj-waiting-tasks'}, rows.map(row => h('li', {},
    h('a', {href: taskHash(row.taskId)}, `${row.kindName}：${row.taskName}`), row.absentName && h('span', {class: 'xj-tag'}, `代${row.absentName}`),
    h('p', {class: 'xj-none'}, `${row.askedByName} ${text(row.askedAt)} 提出：${row.question}`)))));
}

function represented({personName, tasks}) {
  return card(`我代理的待办：${personName}`, tasks.length
    ? h('ul', {class: 'xj-waiting-tasks'}, tasks.map(task => h('li', {}, h('a', {href: taskHash(task.taskId)}, task.name))))
    : h('p', {class: 'xj-none'}, '目前没有可以代为办理的事项。'));
}

/** Who stands for whom, what waits for the person because of that, and whose opinion is awaited. */
export async function deputies(content, reload) {
  const page = await call('GET', '/api/deputies');
  content.replaceChildren(...[
    awaited(page.awaited),
    ...page.represented.map(represented),
    card('代理安排',
      page.people.length > 0 && button('指定代理人', () => name(page, reload), {class: 'xj-button xj-primary'}),
      page.deputyships.length ? h('table', {class: 'xj-table'},
        h('thead', {}, h('tr', {}, LABELS.map(label => h('th', {scope: 'col'}, label)))),
        h('tbody', {}, page.deputyships.map(row => line(row, reload)))) : h('p', {class: 'xj-none'}, '没有代理安排。')),
    page.leads.length > 0 && card('离岗交接', h('p', {class: 'xj-subtitle'}, '人员调离或者离岗时，把其已认领的待办一次移交给其他人。'),
      h('div', {class: 'xj-delegation-acts'}, page.leads.map(person => button(person.label, () => handOver(person.value, person.label).then(done => done && reload())))))
  ].filter(Boolean));
}
