import {asked} from '../../../common/address.js';
import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {table} from '../../../common/tables.js';
import {caseHash, remember, searchHash} from './address.js';

const COLUMNS = [
  {label: '类别', of: row => row.kindName},
  {label: '标题', of: row => h('a', {href: caseHash(row.id)}, row.title || '（主题待定）')},
  {label: '单位', of: row => row.unitName || '市总工会'},
  {label: '文号', of: row => row.number},
  {label: '状态', of: row => h('span', {class: row.running ? 'xj-tag xj-open' : 'xj-tag'}, row.statusName)},
  {label: '最近变动', of: row => row.changedAt}
];
const FIELDS = ['kind', 'status', 'unit', 'text', 'number', 'person', 'from', 'to'];

function select(name, label, choices, all) {
  return {name, label, control: h('select', {name, id: `xj-history-${name}`}, h('option', {value: ''}, all),
    choices.map(choice => h('option', {value: choice.value}, choice.label)))};
}

function input(name, label, type = 'text') {
  return {name, label, control: h('input', {name, type, id: `xj-history-${name}`, maxlength: type === 'text' ? 100 : null})};
}

/** Statuses belong to a kind; without one, only whether it is finished can be asked. */
function statuses(kinds, kind) {
  const chosen = kinds.find(({value}) => value === kind);
  return [{value: 'RUNNING', label: '办理中'}, {value: 'ENDED', label: '已结束'}, ...(chosen ? chosen.statuses : [])];
}

function form({kinds, units}, submit) {
  const fields = [
    select('kind', '类别', kinds, '全部'), select('status', '状态', statuses(kinds, asked().get('kind')), '全部'),
    select('unit', '单位', units, '全部'), input('text', '标题或主题'), input('number', '文号或编号'), input('person', '经办人'),
    input('from', '变动日期自', 'date'), input('to', '至', 'date')
  ];
  const element = h('form', {class: 'xj-scope xj-search', role: 'search', 'aria-label': '查询条件'},
    fields.map(({label, control}) => h('div', {class: 'xj-field'}, h('label', {for: control.id}, label), control)),
    h('div', {class: 'xj-search-acts'}, h('button', {type: 'submit', class: 'xj-button xj-primary'}, '查询'),
      button('清空', () => { location.hash = searchHash({}); })));
  const control = Object.fromEntries(fields.map(field => [field.name, field.control]));
  control.kind.addEventListener('change', () => {
    const before = control.status.value;
    control.status.replaceChildren(h('option', {value: ''}, '全部'),
      ...statuses(kinds, control.kind.value).map(({value, label}) => h('option', {value}, label)));
    control.status.value = [...control.status.options].some(({value}) => value === before) ? before : '';
  });
  element.addEventListener('submit', event => {
    event.preventDefault();
    submit(Object.fromEntries(FIELDS.map(name => [name, control[name].value.trim()])));
  });
  return {element, show: () => FIELDS.forEach(name => {
    if (name === 'status') control.kind.dispatchEvent(new Event('change'));
    control[name].value = asked().get(name) || '';
  })};
}

function question(after) {
  const question = new URLSearchParams();
  for (const [name, value] of asked()) {
    if (!FIELDS.includes(name) || !value) continue;
    question.set(name === 'status' && ['RUNNING', 'ENDED'].includes(value) ? 'progress' : name, value);
  }
  if (after) question.set('after', after);
  return question.toString();
}

/** Cases found by a question, page after page. */
export async function results(place, path) {
  const first = await call('GET', path());
  place.replaceChildren(table('查询结果', COLUMNS, first.cases, '没有找到符合条件的事项。'));
  let next = first.next;
  if (!next) return;
  const body = place.querySelector('tbody');
  const more = button('更多', async () => {
    more.disabled = true;
    try {
      const page = await call('GET', path(next));
      body.append(...table('', COLUMNS, page.cases).querySelectorAll('tbody > tr'));
      next = page.next;
      if (!next) more.remove();
    } catch (problem) {
      more.textContent = `${problem.message}再试一次`;
    } finally {
      more.disabled = false;
    }
  });
  place.append(more);
}

/** The page 历史: every campaign, plan and article, running or finished; the address holds the question. */
export async function search(content) {
  const choices = await call('GET', '/api/history/choices');
  const place = h('div', {'aria-live': 'polite'});
  let shown;
  const find = async () => {
    const turn = question();
    shown = turn;
    remember(location.hash);
    place.setAttribute('aria-busy', 'true');
    try {
      await results(place, after => `/api/history?${question(after)}`);
    } catch (problem) {
      if (shown === turn) place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message));
      if (problem.status === undefined || problem.status === 401) throw problem;
    } finally {
      place.removeAttribute('aria-busy');
    }
  };
  const {element, show} = form(choices, values => {
    const address = searchHash(values);
    if (address === location.hash) find();
    else location.hash = address;
  });
  // The address may change while the page stays: by a bookmark, or back and forth.
  const follow = () => {
    if (!element.isConnected || !location.hash.split('?')[0].endsWith('/history')) return window.removeEventListener('hashchange', follow);
    show();
    return find();
  };
  window.addEventListener('hashchange', follow);
  content.replaceChildren(h('p', {class: 'xj-subtitle'}, '查询宣讲活动、宣讲方案和宣传稿件，含已办结的。最近变动指该事项本身的报送、审批、修订或办结。查询条件保存在地址中，可收藏。'),
    element, place);
  show();
  await find();
}
