import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {text} from '../format.js';
import * as acts from './acts.js';
import {caseHash} from './case.js';

function planActs(plan, reload) {
  return [
    plan.mayWithdraw && button('撤回方案', () => acts.withdraw(plan, reload)),
    plan.mayAmend && button('申请修订', () => acts.requestAmendment(plan, reload)),
    plan.mayPrintSheet && button('打印审批单', () => acts.printApprovalSheet(plan)),
    plan.mayPrintCards && button('打印场次卡', () => acts.printCards(plan))
  ];
}

function planRow(plan, reload) {
  return h('tr', {},
    h('td', {'data-label': '单位'}, h('a', {href: caseHash(plan.planId)}, plan.unitName)),
    h('td', {'data-label': '方案状态'}, plan.statusName),
    h('td', {'data-label': '当前环节'}, plan.stageName || '—'),
    h('td', {'data-label': '办理', class: 'xj-actions'}, planActs(plan, reload)));
}

function plans(units, reload) {
  if (!units.length) return h('p', {class: 'xj-none'}, '尚未邀请单位。');
  return h('table', {class: 'xj-table'},
    h('thead', {}, h('tr', {}, ['单位', '方案状态', '当前环节', '办理'].map(label => h('th', {scope: 'col'}, label)))),
    h('tbody', {}, units.map(plan => planRow(plan, reload))));
}

function campaignCard(campaign, reload) {
  return h('section', {class: 'xj-card'},
    h('header', {},
      h('h3', {}, h('a', {href: caseHash(campaign.id)}, campaign.theme || '（主题待定）'), h('span', {class: 'xj-tag'}, campaign.statusName)),
      h('div', {class: 'xj-card-acts'},
        campaign.mayInvite && campaign.invitable.length > 0 && button('邀请单位', () => acts.invite(campaign, reload)),
        campaign.mayCallOff && button('终止活动', () => acts.callOff(campaign, reload)))),
    h('p', {class: 'xj-subtitle'}, [campaign.noticeNumber,
      campaign.windowStart && `${text(campaign.windowStart)}至${text(campaign.windowEnd)}`].filter(Boolean).join('　')),
    plans(campaign.units || [], reload));
}

/** A button for the campaigns before these; it makes room for them. */
function earlier(next, reload) {
  const more = button('更早的活动', async () => {
    more.disabled = true;
    try {
      const page = await call('GET', `/api/desk?${new URLSearchParams({before: next})}`);
      more.replaceWith(...page.campaigns.map(campaign => campaignCard(campaign, reload)), ...(page.next ? [earlier(page.next, reload)] : []));
    } catch (problem) {
      more.textContent = `${problem.message}再试一次`;
      more.disabled = false;
    }
  });
  return more;
}

/** The newest campaigns with the plans that this person may see, and the acts that belong to no task. */
export async function desk(content, reload) {
  const {campaigns, mayOpenCampaign, next} = await call('GET', '/api/desk');
  content.replaceChildren(...[
    mayOpenCampaign && button('发起宣讲活动', () => acts.openCampaign(reload), {class: 'xj-button xj-primary'}),
    campaigns.length === 0 && h('p', {class: 'xj-none'}, '目前没有与您有关的宣讲活动。'),
    ...campaigns.map(campaign => campaignCard(campaign, reload)),
    next && earlier(next, reload)
  ].filter(Boolean));
}
