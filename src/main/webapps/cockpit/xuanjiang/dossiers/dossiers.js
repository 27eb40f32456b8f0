import {asked, remember} from '../../../common/address.js';
import {call} from '../../../common/api.js';
import {inform} from '../../../common/dialog.js';
import {button, h, uniqueId} from '../../../common/dom.js';
import {ROOT} from '../../../common/place.js';
import {text} from '../../../tasklist/xuanjiang/format.js';
import {part, table} from '../../../common/tables.js';

// Everything of a campaign is read, printed and checked before the answer comes.
const PATIENCE_MS = 600000;

function size(bytes) {
  return bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}

function report(dossier) {
  const failed = dossier.checks.filter(check => check.problems.length);
  return h('details', {},
    h('summary', {}, failed.length ? `四性检测不合格（${failed.length} 项）` : `四性检测合格（${dossier.checks.length} 项）`),
    h('ul', {}, dossier.checks.map(check => h('li', {class: check.problems.length > 0 && 'xj-late'},
      `${check.aspect}：${check.item}（${check.checked}）${check.problems.length ? `——${check.problems.join('；')}` : ''}`))),
    h('p', {class: 'xj-subtitle'}, `文件清单校验值：${dossier.manifestHash}`));
}

function made(dossier) {
  return h('li', {class: 'xj-dossier'},
    h('a', {class: 'xj-button', href: `${ROOT}/api/dossiers/${encodeURIComponent(dossier.id)}/archive`, download: ''}, '下载'),
    h('div', {},
      h('p', {}, `${dossier.complete ? '已办结' : '办理中'}，截至 ${text(dossier.asOf)}`),
      h('p', {class: 'xj-subtitle'}, `${dossier.files} 个文件，${size(dossier.size)}，${dossier.madeBy}制作`),
      report(dossier)));
}

function shelfOf(dossiers) {
  return dossiers.length ? h('ul', {class: 'xj-dossiers'}, dossiers.map(made)) : h('p', {class: 'xj-none'}, '还没有制作。');
}

/** A button that makes a dossier, and says so while the server is at it. */
function maker(label, order, reload) {
  const make = button(label, async () => {
    make.disabled = true;
    make.textContent = '正在制作…';
    try {
      await call('POST', '/api/dossiers', {body: order, patience: PATIENCE_MS});
      await reload();
    } catch (problem) {
      await inform('没有制作成', problem.status === 0 ? '一直没有等到回音。档案可能仍在制作，请过一会儿刷新页面查看。' : problem.message);
    } finally {
      make.disabled = false;
      make.textContent = label;
    }
  });
  return make;
}

function show(place, shelf, reload) {
  place.replaceChildren(
    part(`活动档案：${shelf.label}`,
      '一份压缩包，含通知、各单位方案的全部内容、流程图、留痕及其证明和汇总。',
      h('div', {class: 'xj-card-acts'}, maker('制作活动档案', {campaignId: shelf.campaignId}, reload)), shelfOf(shelf.dossiers)),
    part('各单位方案档案', '随时可以制作：办理中的标明截至时间，办结后制作的为定本。同一方案可以有多份，均保留。',
      table('各单位方案档案', [
        {label: '单位', of: row => row.unitName}, {label: '方案状态', of: row => row.status},
        {label: '已制作', of: row => shelfOf(row.dossiers)},
        {label: '操作', of: row => maker('制作', {planId: row.planId}, reload)}
      ], shelf.plans, '还没有邀请单位。')));
}

function option({value, label}) {
  return h('option', {value}, label);
}

/** The page of dossiers. Its address names the campaign, so that other pages can lead here. */
export async function dossiers(content) {
  const named = asked().get('campaign');
  const first = await call('GET', '/api/dossiers/campaigns');
  if (!first.campaigns.length) {
    content.replaceChildren(h('p', {class: 'xj-none'}, '还没有宣讲活动。'));
    return;
  }
  const place = h('div', {class: 'xj-board'});
  const choice = h('select', {id: uniqueId('campaign')}, first.campaigns.map(option));
  let next = first.next;
  const earlier = button('更早的活动', async () => {
    const page = await call('GET', `/api/dossiers/campaigns?${new URLSearchParams({before: next})}`);
    choice.append(...page.campaigns.map(option));
    next = page.next;
    earlier.hidden = !next;
  });
  earlier.hidden = !next;
  // Of two answers on their way, only that to the last question is shown.
  let questions = 0;
  const load = async () => {
    questions += 1;
    const turn = questions;
    const question = new URLSearchParams({campaign: choice.value}).toString();
    remember(question);
    const shelf = await call('GET', `/api/dossiers?${question}`);
    if (turn === questions) show(place, shelf, load);
  };
  if (named && ![...choice.options].some(({value}) => value === named)) {
    choice.append(option({value: named, label: (await call('GET', `/api/dossiers?${new URLSearchParams({campaign: named})}`)).label}));
  }
  if (named) choice.value = named;
  choice.addEventListener('change', () => load().catch(problem =>
    place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', load)))));
  content.replaceChildren(h('div', {class: 'xj-field'}, h('label', {for: choice.id}, '宣讲活动'), choice, earlier),
    h('p', {class: 'xj-subtitle'}, '档案离开本系统也能阅读和核验：解压后打开其中的目录页，核验方法写在目录页末尾。'), place);
  await load();
}
