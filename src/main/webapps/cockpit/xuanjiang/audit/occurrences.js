import {call} from '../../../common/api.js';
import {button, h, uniqueId} from '../../../common/dom.js';
import {part, table} from '../../../common/tables.js';

const SECONDS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit'
});

/** What others round to the minute is held against other logs here. */
function toTheSecond(moment) {
  const part = Object.fromEntries(SECONDS.formatToParts(new Date(moment)).map(({type, value}) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}:${part.second}`;
}

const COLUMNS = [
  {label: '时间', of: line => toTheSecond(line.at)},
  {label: '人员', of: line => (line.personName && line.personName !== line.person ? `${line.personName}（${line.person}）` : line.person || '系统')},
  {label: '来源地址', of: line => line.address}, {label: '操作', of: line => line.action},
  {label: '对象', of: line => line.object}, {label: '结果', of: line => line.outcome}
];

function field(label, control) {
  control.id = uniqueId('filter');
  return h('div', {class: 'xj-field'}, h('label', {for: control.id}, label), control);
}

/** Sign-ins, refusals, exports and changes of accounts: filtered, the newest first, page by page. */
export async function occurrences(panel) {
  const kinds = await call('GET', '/api/trail/occurrence-kinds');
  const controls = {
    kind: h('select', {}, h('option', {value: ''}, '全部'), kinds.map(({value, label}) => h('option', {value}, label))),
    person: h('input', {type: 'text', maxlength: '64', placeholder: '姓名或账号'}),
    from: h('input', {type: 'date'}), to: h('input', {type: 'date'})
  };
  const place = h('div', {'aria-live': 'polite'});
  const more = button('更早的记录', () => load(true));
  let lines = [];
  let asked = 0;

  async function load(further) {
    asked += 1;
    const turn = asked;
    const values = Object.entries(controls).map(([name, control]) => [name, control.value.trim()]);
    const question = new URLSearchParams([...values, ['after', further && lines.length ? lines[lines.length - 1].cursor : '']]
      .filter(([, value]) => value));
    try {
      const page = await call('GET', `/api/trail/occurrences?${question}`);
      if (turn !== asked) return;
      lines = further ? [...lines, ...page] : page;
      more.hidden = page.length < 50;
      place.replaceChildren(table('登录、拒绝与导出', COLUMNS, lines, '没有符合条件的记录。'));
    } catch (problem) {
      if (turn === asked) place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message));
    }
  }

  const form = h('form', {class: 'xj-scope xj-filters', 'aria-label': '筛选'},
    field('类别', controls.kind), field('人员', controls.person), field('起始日期', controls.from), field('截止日期', controls.to));
  form.addEventListener('change', () => load(false));
  form.addEventListener('submit', event => event.preventDefault());
  panel.replaceChildren(part('登录、拒绝与导出', '何人、何时、从何处、做了什么、结果如何；全部记在留痕中，不能修改。', form, place,
    h('div', {class: 'xj-card-acts'}, more)));
  await load(false);
}
