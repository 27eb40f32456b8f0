import {call} from '../../../common/api.js';
import {ask, dialogChoice, dialogLine, inform} from '../../../common/dialog.js';
import {button, h, uniqueId} from '../../../common/dom.js';
import {period, text} from '../format.js';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const KINDS = [{value: 'OFF', label: '放假'}, {value: 'WORK', label: '上班'}];
const DAY_LABELS = ['日期', '星期', '安排', '名称', '依据'];
const CHANGE_LABELS = ['登记时间', '登记人', '内容', '依据', '影响'];

function weekday(date) {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
}

/** Days in a row of the same kind and name are one line. */
function periods(days) {
  const lines = [];
  for (const day of days) {
    const last = lines[lines.length - 1];
    const follows = last && last.kind === day.kind && last.name === day.name && last.documentTitle === day.documentTitle && last.own === day.own
      && Date.parse(day.date) - Date.parse(last.to) === 86400000;
    if (follows) last.to = day.date;
    else lines.push({...day, from: day.date, to: day.date});
  }
  return lines;
}

function basis(line) {
  return `${line.documentTitle}（${line.documentNumber || '文号待核'}）`;
}

async function enter(year, reload, known = {}) {
  const result = await ask({
    title: '登记放假或者调休上班',
    explanation: '请按正式文件登记。登记后，未办结事项的期限随之调整，并在表单上方说明。登记内容不能删除；有误的，按正确的安排再登记一次。',
    inputs: [
      dialogLine('from', '开始日期', {type: 'date', value: known.date || `${year}-01-01`}),
      dialogLine('to', '结束日期', {type: 'date', value: known.date || `${year}-01-01`}),
      dialogChoice('kind', '安排', KINDS, 'OFF'),
      dialogLine('name', '名称', {maxlength: 20, value: known.name || ''}),
      dialogLine('documentNumber', '文号', {maxlength: 60}),
      dialogLine('documentTitle', '文件标题', {maxlength: 200, value: `自治区人民政府办公厅关于${year}年部分节假日安排的通知`})
    ],
    confirm: '登记',
    act: values => call('POST', '/api/calendar/days', {body: values})
  });
  if (!result) return;
  reload();
  await inform('已登记', result.moved ? `有 ${result.moved} 项未办结事项的期限随之调整。` : '没有未办结事项的期限受影响。');
}

function head(labels) {
  return h('thead', {}, h('tr', {}, labels.map(label => h('th', {scope: 'col'}, label))));
}

function dayRow(line) {
  const days = line.from === line.to ? weekday(line.from) : `${weekday(line.from)}至${weekday(line.to)}`;
  return h('tr', {}, [period(line.from, line.to), days, h('span', {class: line.kind === 'OFF' ? 'xj-added' : 'xj-changed'}, line.kindName), line.name,
    [basis(line), line.own && h('span', {class: 'xj-tag'}, '市总工会登记')]].map((value, index) => h('td', {'data-label': DAY_LABELS[index]}, value)));
}

function unconfirmed(view, reload) {
  if (!view.unconfirmed.length) return null;
  return h('section', {class: 'xj-card'},
    h('h3', {}, '待核'),
    h('p', {class: 'xj-subtitle'}, '下列日期可能放假，但没有查到公布文件，在登记文号之前按平日计算。'),
    h('ul', {class: 'xj-items'}, view.unconfirmed.map(day => h('li', {class: 'xj-item'},
      h('p', {class: 'xj-item-title'}, `${text(day.date)}（${weekday(day.date)}）　${day.name}`, h('span', {class: 'xj-tag xj-open'}, '待核')),
      h('p', {class: 'xj-item-foot'}, day.note, view.mayEnter && button('按文件登记', () => enter(view.year, reload, day)))))));
}

function changes(view) {
  if (!view.changes.length) return null;
  return h('section', {class: 'xj-card'},
    h('h3', {}, '登记记录'),
    h('table', {class: 'xj-table'}, head(CHANGE_LABELS), h('tbody', {}, view.changes.map(change => h('tr', {}, [
      text(change.at), change.personName, periods(change.days).map(line => `${period(line.from, line.to)}${line.kindName}（${line.name}）`).join('；'),
      `${change.documentTitle}（${change.documentNumber}）`, change.moved ? `调整期限 ${change.moved} 项` : '未影响期限'
    ].map((value, index) => h('td', {'data-label': CHANGE_LABELS[index]}, value)))))));
}

/** What deadlines are counted by: days off and make-up days of a year, each with the document that it comes from. */
export async function calendar(content, reload, year) {
  const view = await call('GET', year ? `/api/calendar?year=${year}` : '/api/calendar');
  const again = () => calendar(content, reload, view.year);
  const id = uniqueId('year');
  const choice = h('select', {id, onchange: () => calendar(content, reload, choice.value)},
    view.years.map(value => h('option', {value, selected: value === view.year}, `${value}年`)));
  content.replaceChildren(...[
    h('p', {class: 'xj-acts'}, h('label', {for: id}, '年份　'), choice, '　',
      view.mayEnter && button('登记放假或者调休上班', () => enter(view.year, again), {class: 'xj-button xj-primary'})),
    view.known
      ? h('p', {class: 'xj-subtitle'}, '期限按工作日计算：周一至周五，除去下列放假的日子，加上调休上班的日子。')
      : h('p', {class: 'xj-notice', role: 'status'}, `${view.year}年还没有公布的放假安排，暂按周一至周五计算。文件公布后请审核人登记。`),
    view.days.length > 0 && h('table', {class: 'xj-table'}, head(DAY_LABELS), h('tbody', {}, periods(view.days).map(dayRow))),
    unconfirmed(view, again),
    changes(view)
  ].filter(Boolean));
}
