import {call} from '../../../common/api.js';
import {ask, dialogChoice, dialogLine} from '../../../common/dialog.js';
import {button, h} from '../../../common/dom.js';
import {period, text} from '../format.js';

const LABELS = ['姓名', '类别', '职务或荣誉', '登记单位', '近期安排', '维护'];
/** How far the page looks ahead. */
const DAYS = 120;
const DAY_MS = 86400000;

const today = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'});

function dayAfter(days) {
  return today.format(new Date(Date.now() + days * DAY_MS));
}

function affair({day, at, tentative, unitName, topic, place}) {
  const when = [text(day), text(at)].filter(Boolean).join(' ');
  const what = unitName ? `${unitName}：${topic}，${place}` : `${tentative ? '拟' : '已'}有安排（其他单位）`;
  return [when, what, tentative && '方案尚未批准'].filter(Boolean).join('　');
}

/** Asked for only when somebody wants to know it. */
function schedule({name}) {
  const shown = h('div', {});
  const look = button('查看', async () => {
    look.disabled = true;
    try {
      const [from, to] = [dayAfter(0), dayAfter(DAYS)];
      const days = await call('GET', `/api/lecturers/busy-days?${new URLSearchParams({name, from, to})}`);
      shown.replaceChildren(days.length ? h('ul', {class: 'xj-lines'}, days.map(day => h('li', {}, affair(day))))
        : h('span', {class: 'xj-quiet'}, `${period(from, to)}没有安排。`));
    } catch (problem) {
      shown.textContent = problem.message;
      look.disabled = false;
    }
  }, {'aria-label': `查看${name}的近期安排`});
  return h('td', {'data-label': LABELS[4]}, h('div', {}, look, shown));
}

function inputs(categories, lecturer = {}) {
  return [
    dialogLine('name', '姓名', {maxlength: 60, value: lecturer.name || ''}),
    dialogChoice('category', '类别', categories, lecturer.category),
    dialogLine('post', '职务或荣誉', {maxlength: 100, value: lecturer.post || ''}, false)
  ];
}

async function enter(pool, reload) {
  const done = await ask({
    title: '登记宣讲员',
    explanation: '登记后各单位起草方案时都可选用。只登记安排宣讲需要的内容，不填身份证号、电话等个人信息。',
    inputs: inputs(pool.categories),
    confirm: '登记',
    act: async values => (await call('POST', '/api/lecturers', {body: values})) || {}
  });
  if (done) reload();
}

async function change(pool, lecturer, reload) {
  const done = await ask({
    title: '修改宣讲员', inputs: inputs(pool.categories, lecturer), confirm: '保存',
    act: async values => (await call('PUT', `/api/lecturers/${encodeURIComponent(lecturer.id)}`, {body: {...values, revision: lecturer.revision}})) || {}
  });
  if (done) reload();
}

async function withdraw(lecturer, reload) {
  const done = await ask({
    title: '移出宣讲员库', explanation: `“${lecturer.name}”移出后不再供选用；已有方案和场次不受影响。`, confirm: '移出',
    act: async () => (await call('POST', `/api/lecturers/${encodeURIComponent(lecturer.id)}/withdrawal`, {body: {revision: lecturer.revision}})) || {}
  });
  if (done) reload();
}

function row(pool, lecturer, reload) {
  return h('tr', {},
    [lecturer.name, lecturer.categoryName, lecturer.post || '—', lecturer.unitName].map((value, index) => h('td', {'data-label': LABELS[index]}, value)),
    schedule(lecturer),
    h('td', {'data-label': LABELS[5], class: 'xj-actions'}, lecturer.mayChange
      ? [button('修改', () => change(pool, lecturer, reload)), button('移出', () => withdraw(lecturer, reload))] : '—'));
}

/** The pool of lecturers, one for all units. */
export async function lecturers(content, reload) {
  const pool = await call('GET', '/api/lecturers');
  content.replaceChildren(
    h('p', {class: 'xj-subtitle'}, '宣讲员库由各单位共用。起草方案时，宣讲人一栏提示库中人员；与已定场次或者已提交的方案同一天的，表单随即提醒。其他单位的安排只显示有无，不显示内容。'),
    pool.mayEnter ? button('登记宣讲员', () => enter(pool, reload), {class: 'xj-button xj-primary'}) : '',
    pool.lecturers.length ? h('table', {class: 'xj-table'},
      h('thead', {}, h('tr', {}, LABELS.map(label => h('th', {scope: 'col'}, label)))),
      h('tbody', {}, pool.lecturers.map(lecturer => row(pool, lecturer, reload))))
      : h('p', {class: 'xj-none'}, '还没有登记宣讲员。'));
}
