import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {text} from '../../../tasklist/xuanjiang/format.js';
import {part, table} from '../../../common/tables.js';
import {caseLink, duration, running} from './running.js';

const FINDINGS = [
  {label: '时间', of: row => row.at}, {label: '单位', of: row => row.unitName || '市总工会'}, {label: '事项', of: row => row.subject},
  {label: '人员', of: row => row.persons.join('、')}, {label: '问题', of: row => row.detail},
  {label: '查看', of: row => caseLink(row.instance, '打开事项') || '—'}
];
const RUNS = [
  {label: '时间', of: run => run.startedAt}, {label: '发起', of: run => run.startedByName},
  {label: '问题', of: run => run.found, figure: true}, {label: '用时', of: duration, figure: true}
];

function count({found, more, hint}) {
  if (!found) return h('span', {class: 'xj-added'}, '未发现');
  return h('span', {class: hint ? 'xj-silent' : 'xj-late'}, `${hint ? '提示 ' : ''}${found}${more ? ' 以上' : ''} 件`);
}

/** The findings of one rule, fetched when somebody opens it. */
function findings(rule) {
  const place = h('div', {'aria-live': 'polite'});
  const more = button('更多', () => load());
  let rows = [];
  const load = async () => {
    try {
      const page = await call('GET', `/api/health-check/findings/${rule.id}?after=${rows.length ? rows[rows.length - 1].no : 0}`);
      rows = [...rows, ...page];
      more.hidden = !page.length || rows.length >= rule.found;
      place.replaceChildren(table(rule.title, FINDINGS, rows));
    } catch (problem) {
      place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message));
    }
  };
  const element = h('details', {}, h('summary', {}, '查看问题'), place, more,
    rule.more && h('p', {class: 'xj-none'}, '件数过多，只保留最早的部分；处理后请重新体检。'));
  element.addEventListener('toggle', () => element.open && !rows.length && load());
  return element;
}

function ruleLine(rule) {
  return h('li', {class: rule.found ? (rule.hint ? 'xj-rule xj-hinted' : 'xj-rule xj-breached') : 'xj-rule'},
    h('div', {class: 'xj-rule-head'}, h('b', {}, rule.title), count(rule)),
    h('p', {class: 'xj-subtitle'}, rule.basis),
    rule.found > 0 && findings(rule));
}

function verdict(run) {
  if (!run) return h('p', {class: 'xj-none'}, '还没有体检过。');
  return h('div', {class: `xj-verdict ${run.found ? 'xj-unsound' : 'xj-sound'}`},
    h('p', {}, h('b', {}, run.found ? `发现 ${run.found} 个问题，请逐件核对。` : '没有发现问题。')),
    h('p', {class: 'xj-subtitle'}, `${text(run.endedAt)}　${run.startedByName}　${run.rules.length} 条规则，用时${duration(run)}`));
}

/** Rules over all cases at once; zero is green. */
export async function healthCheck(panel) {
  const result = h('div', {'aria-live': 'polite'});
  const rules = h('ul', {class: 'xj-rules'});
  const runs = h('div', {});
  const act = await running({
    address: '/api/health-check', label: '开始体检', busy: '正在体检……',
    show: state => {
      const [last] = state.runs;
      result.replaceChildren(verdict(last));
      rules.replaceChildren(...(last ? last.rules.map(ruleLine) : []));
      runs.replaceChildren(table('最近的体检', RUNS, state.runs, '还没有体检过。'));
    }
  });
  panel.replaceChildren(
    part('审计体检', '逐条规则检查全部历史。正常办理的事项不会违反这些规则；发现问题，说明有人绕过程序改动了数据，或者需要说明情况。', act, result),
    part('规则', null, rules), part('最近的体检', null, runs));
}
