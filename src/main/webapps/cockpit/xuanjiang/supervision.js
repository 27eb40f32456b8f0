import {call} from '../../common/api.js';
import {ask, dialogChoice, dialogText} from '../../common/dialog.js';
import {button, h} from '../../common/dom.js';
import {stepsChart, weeksChart} from './charts.js';
import {exportLink, stamp} from './exports.js';
import {items} from './items.js';
import {matrix} from './matrix.js';
import {samples} from './samples.js';
import {part, table} from '../../common/tables.js';
import {afterActing, watching} from './watching.js';

const REASON_LENGTH = 500;
const STEPS = [{label: '环节', of: row => row.label}, {label: '方案数', of: row => row.plans, figure: true}];
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
      campaign.invitable = campaign.invitable.filter(({value}) => value !== values.unitId);
      return true;
    }
  }).then(done => done && afterActing(reload));
}

/** Leads to the parts of a page that is long where many units take part. */
function jumps(parts) {
  return h('nav', {class: 'xj-jumps', 'aria-label': '本页内容'},
    parts.map(element => button(element.querySelector('h3').textContent, () => element.scrollIntoView({block: 'start'}), {class: 'xj-link'})));
}

function coverage(board) {
  const waiting = board.units.filter(({started}) => !started).length;
  const all = `${board.units.length} 个单位${waiting ? `，其中 ${waiting} 个尚未启动` : ''}。`;
  return `${all}单位按通知顺序排列，点击数字查看对应的承诺、场次和稿件。`;
}

function show(board, scope, reload, place) {
  scope.offerUnits(board.addressees);
  const parts = [
    part('覆盖情况', coverage(board), matrix(board, scope, reload)),
    part('逾期和沉默事项', null, items(board, scope.mayUrge && scope.isNow, reload)),
    part('方案进度', null, h('div', {class: 'xj-pair'}, stepsChart(board.funnel), table('各环节的方案数', STEPS, board.funnel))),
    part('每周场次', null, h('div', {class: 'xj-pair'}, board.weeks.length > 0 && weeksChart(board.weeks), table('每周场次', WEEKS, board.weeks, '还没有场次。'))),
    part('核实抽查', '按比例随机抽取，种子留存备查：以同一种子、同一比例重新抽取，结果相同。', samples(board))
  ];
  place.replaceChildren(
    stamp(board, scope, reload,
      exportLink('register.xlsx', '导出台账', scope, board), exportLink('matrix.xlsx', '导出覆盖情况表', scope, board),
      scope.isNow && scope.campaign.invitable.length > 0 && button('补充邀请单位', () => invite(scope.campaign, reload))),
    jumps(parts), ...parts);
}

/** The supervisor's page. */
export const supervision = watching(scope => call('GET', `/api/supervision/board?${scope.question()}`), show);
