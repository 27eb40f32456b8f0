import {call} from '../../common/api.js';
import {button, h} from '../../common/dom.js';
import {signInAgain} from '../../common/session.js';
import {part, table} from '../../common/tables.js';
import {caseHash} from './history/address.js';

/** Two hundred cases are two hundred transactions. */
const PATIENCE_MS = 120000;
const REASONS = [{label: '原因', of: ({text}) => text}, {label: '件数', of: ({cases}) => cases, figure: true}];
const HELD_BACK = [
  {label: '事项', of: one => h('a', {href: caseHash(one.caseId)}, one.unitName || '宣讲活动')},
  {label: '开始时间', of: ({started}) => started, short: true},
  {label: '原因', of: ({reasons}) => reasons.join('；')}
];

function title({name, version, tag}) {
  return `${name} 第${version}版${tag ? `（${tag}）` : ''}`;
}

/** One line that answers the question, before the details. */
function verdict({from, tried, could}) {
  if (tried === 0) return '该版本已经没有在办件。';
  const others = tried - could;
  const answer = others === 0 ? `${tried} 件都可以转入最新版。` : `${could} 件可以转入最新版，${others} 件不能。`;
  return from.running > tried ? `在办 ${from.running} 件，只试算了开始最早的 ${tried} 件：${answer}` : answer;
}

function report(trial, mostListed) {
  const {from, to, tried, could, reasons, heldBack, stepsGone} = trial;
  const more = tried - could > heldBack.length && `共 ${tried - could} 件，只列出开始最早的 ${mostListed} 件。`;
  return part(`试算结果：${title(from)} → 第${to.version}版`, '只作试算，没有改动任何事项。',
    h('p', {class: 'xj-verdict'}, h('b', {}, verdict(trial))),
    stepsGone.length > 0 && h('p', {}, `旧版中有、新版中没有对应的任务：${stepsGone.join('、')}。`),
    reasons.length > 0 && [h('h4', {}, '不能转入的原因'), table('不能转入的原因', REASONS, reasons)],
    heldBack.length > 0 && [h('h4', {}, '不能转入的事项'), more && h('p', {class: 'xj-subtitle'}, more), table('不能转入的事项', HELD_BACK, heldBack)]);
}

/** Columns that would be empty are left out. */
function columns(all, tryOut) {
  return [
    {label: '流程', of: ({name}) => name},
    {label: '版本', of: ({version, newest}) => [`第${version}版`, newest ? [' ', h('span', {class: 'xj-tag'}, '最新版')] : []], short: true},
    ...(all.some(({tag}) => tag) ? [{label: '版本标签', of: ({tag}) => tag}] : []),
    {label: '部署时间', of: ({deployed}) => deployed, short: true},
    {label: '在办', of: ({running}) => running, figure: true},
    ...(all.every(({newest}) => newest) ? []
      : [{label: '试算', of: version => version.newest ? [] : button('迁移试算', event => tryOut(version, event.target)), short: true}])
  ];
}

/** Which versions of the models cases run on, and whether those on older ones could go over. Nothing here moves a case. */
export async function versions(content) {
  const {versions: all, mostTried, mostListed} = await call('GET', '/api/versions');
  const place = h('div', {class: 'xj-trial', 'aria-live': 'polite'});
  const tryOut = async (version, pressed) => {
    pressed.disabled = true;
    place.replaceChildren(h('p', {class: 'xj-none'}, `正在试算${title(version)}……`));
    try {
      place.replaceChildren(report(await call('POST', `/api/versions/${encodeURIComponent(version.definitionId)}/trial`, {patience: PATIENCE_MS}), mostListed));
    } catch (problem) {
      if (problem.status === 401) return signInAgain();
      place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message));
    } finally {
      pressed.disabled = false;
    }
    place.scrollIntoView({block: 'start'});
  };
  content.replaceChildren(
    h('p', {}, '办理中的事项按开始时的版本和表单办完，新开始的事项用最新版；版本更新后无需做任何处理。'),
    h('p', {class: 'xj-subtitle'}, `系统升级时各流程一起出新版，内容未必有变。“迁移试算”只回答旧版的在办件能否转入最新版，不改动任何事项；一次最多试算 ${mostTried} 件。`),
    table('各流程的版本', columns(all, tryOut), all, '还没有部署流程。'), place);
}
