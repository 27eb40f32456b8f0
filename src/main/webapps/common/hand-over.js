import {call} from './api.js';
import {ask, dialogText, inform} from './dialog.js';
import {h} from './dom.js';

const REASON_LENGTH = 500;
const LEAVE = '';
const TO_ALL = 'everybody';

function choice(successors, label) {
  return h('select', {'aria-label': label}, h('option', {value: LEAVE}, '暂不移交'), h('option', {value: TO_ALL}, '放回待办，重新认领'),
    successors.map(person => h('option', {value: person.value}, person.label)));
}

/** Hands over the claimed tasks of one person, each to its own successor, and says of each what became of it. */
export async function handOver(personId, personName) {
  const path = `/api/people/${encodeURIComponent(personId)}/tasks`;
  let found;
  try {
    found = await call('GET', path);
  } catch (problem) {
    return inform(`移交待办：${personName}`, problem.message);
  }
  if (!found.tasks.length) return inform(`移交待办：${personName}`, '该人员没有已认领的待办事项。');
  const rows = found.tasks.map(task => ({task, select: choice(task.successors, `接办人：${task.name}`)}));
  const everybody = new Map(found.tasks.flatMap(task => task.successors).map(person => [person.value, person]));
  const all = choice([...everybody.values()], '全部移交');
  all.addEventListener('change', () => rows.forEach(({select}) => {
    if ([...select.options].some(option => option.value === all.value)) select.value = all.value;
  }));
  const list = {
    name: 'rows', label: '要移交的事项', required: true, focus: () => all.focus(),
    element: h('div', {class: 'xj-hand-over-rows'}, h('table', {class: 'xj-table'},
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, '事项'), h('th', {scope: 'col'}, '接办人'))),
      h('tbody', {}, rows.length > 1 && h('tr', {}, h('td', {}, h('b', {}, '全部交给')), h('td', {}, all)),
        rows.map(({task, select}) => h('tr', {}, h('td', {}, task.name), h('td', {}, select)))))),
    value: () => {
      const chosen = rows.filter(({select}) => select.value !== LEAVE)
        .map(({task, select}) => ({taskId: task.taskId, to: select.value === TO_ALL ? null : select.value}));
      return chosen.length ? chosen : null;
    }
  };
  const outcomes = await ask({
    title: `移交待办：${personName}`, confirm: '移交', explanation: '只能移交给可以办理该事项的人员；已填写的内容随事项转交。',
    inputs: [list, dialogText('reason', '理由', REASON_LENGTH)], act: values => call('POST', path, {body: values})
  });
  if (!outcomes) return undefined;
  const names = new Map(found.tasks.map(task => [task.taskId, task.name]));
  await inform('移交结果', h('ul', {class: 'xj-waiting-tasks'}, outcomes.map(({taskId, refusal}) =>
    h('li', {}, `${names.get(taskId)}：`, h('b', {class: refusal ? 'xj-removed' : 'xj-added'}, refusal ? `未移交。${refusal}` : '已移交')))));
  return true;
}
