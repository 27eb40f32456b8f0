import {call} from '../../common/api.js';
import {ask, dialogChoice, dialogText} from '../../common/dialog.js';
import {button, h} from '../../common/dom.js';
import {ROOT} from '../../common/place.js';
import {text} from '../../tasklist/xuanjiang/format.js';
import {stepsChart, weeksChart} from './charts.js';
import {items} from './items.js';
import {matrix} from './matrix.js';
import {Scope} from './scope.js';
import {part, table} from './tables.js';

const REASON_LENGTH = 500;
const STEPS = [{label: '环节', of: row => row.label}, {label: '方案数', of: row => row.plans, figure: true}];
const SAMPLES = [
  {label: '宣讲形式', of: row => row.label}, {label: '参加抽取', of: row => row.reported, figure: true},
  {label: '抽中', of: row => row.drawn, figure: true}, {label: '情况属实', of: row => row.confirmed, figure: true},
  {label: '存疑待核', of: row => row.questioned, figure: true}, {label: '逾期未查', of: row => row.lapsed, figure: true},
  {label: '待核实', of: row => row.open, figure: true}
];
const WEEKS = [
  {label: '周一日期', of: row => row.monday}, {label: '已开展', of: row => row.held, figure: true},
  {label: '待开展', of: row => row.planned, figure: true}
];

function invite(campaign, reload) {
  return ask({
    title: '补充邀请单位', confirm: '邀请', explanation: `活动：${campaign.label}`,
    inputs: [dialogChoice('unitId', '单位', campaign.invitable), dialogText('reason', '理由', REASON_LENGTH)],
    act: async values => {
      await call('POST', `/api/campaigns/${encodeURIComponent(campaign.value)}/invitations`, {body: values});
      return true;
    }
  }).then(done => done && reload());
}

function exportLink(file, label, scope, board) {
  return h('a', {class: 'xj-button', href: `${ROOT}/api/supervision/${file}?${scope.question({asOf: board.asOf})}`, download: ''}, label);
}

function show(place, board, scope, mayUrge, reload) {
  place.replaceChildren(
    h('div', {class: 'xj-stamp'},
      h('p', {}, `${board.theme}（${board.noticeNumber}）　宣讲时间 ${text(board.windowStart)}至${text(board.windowEnd)}`),
      h('p', {}, h('b', {}, `数据截至 ${text(board.asOf)}`), scope.isNow ? '（现在）' : '（所选时间）'),
      h('div', {class: 'xj-card-acts'},
        exportLink('register.xlsx', '导出台账', scope, board), exportLink('matrix.xlsx', '导出覆盖情况表', scope, board),
        scope.isNow && scope.campaign.invitable.length > 0 && button('补充邀请单位', () => invite(scope.campaign, reload)))),
    part('覆盖情况', '单位按通知顺序排列。点击数字查看对应的承诺、场次和稿件。', matrix(board, scope)),
    part('逾期和沉默事项', null, items(board, mayUrge && scope.isNow, reload)),
    h('div', {class: 'xj-pair'},
      part('方案进度', null, stepsChart(board.funnel), table('各环节的方案数', STEPS, board.funnel)),
      part('每周场次', null, board.weeks.length > 0 && weeksChart(board.weeks), table('每周场次', WEEKS, board.weeks, '还没有场次。'))),
    part('核实抽查', null, table('核实抽查', SAMPLES, board.samples)));
}

/** The supervisor's page. */
export async function supervision(content) {
  const choices = await call('GET', '/api/supervision/choices');
  if (!choices.campaigns.length) {
    content.replaceChildren(h('p', {class: 'xj-none'}, '还没有签发的宣讲活动。'));
    return;
  }
  const place = h('div', {class: 'xj-board'});
  // Of two answers on their way, only that to the last question is shown.
  let asked = 0;
  const load = async () => {
    asked += 1;
    const turn = asked;
    place.setAttribute('aria-busy', 'true');
    try {
      const board = await call('GET', `/api/supervision/board?${scope.question()}`);
      if (turn === asked) show(place, board, scope, choices.mayUrge, load);
    } catch (problem) {
      if (turn === asked) place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', load)));
      if (problem.status === undefined) throw problem;
    } finally {
      if (turn === asked) place.removeAttribute('aria-busy');
    }
  };
  const scope = new Scope(choices, load);
  content.replaceChildren(scope.element, place);
  await load();
}
