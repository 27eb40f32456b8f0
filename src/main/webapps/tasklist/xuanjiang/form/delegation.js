import {call} from '../../../common/api.js';
import {ask, dialogChoice, dialogChoices, dialogText, inform} from '../../../common/dialog.js';
import {button, h, uniqueId} from '../../../common/dom.js';
import {rememberTyped} from '../../../common/typed-text.js';
import {text} from '../format.js';

const REASON_LENGTH = 500;
const OPINION_LENGTH = 1000;

function state({open, stanceName, withdrawnReason, kind}) {
  if (open) return h('span', {class: 'xj-tag xj-open'}, kind === 'CONSULTATION' ? '待答复' : '待会签');
  if (withdrawnReason) return h('span', {class: 'xj-tag'}, '已撤回');
  return h('span', {class: `xj-tag ${stanceName === '不同意' ? 'xj-removed' : 'xj-added'}`}, stanceName || '已答复');
}

/** Beside the form of a task: to whom it can be passed, whom one can ask, and what they have said. */
export class Delegation {
  constructor(form) {
    this.form = form;
    this.element = h('section', {class: 'xj-delegation', 'aria-label': '会签和意见'});
  }

  async load() {
    try {
      this.show(await call('GET', `${this.form.path}/delegation`));
    } catch (problem) {
      // The form itself says what is wrong with the task.
      this.element.replaceChildren();
      console.warn('Opinions and countersignatures are not shown.', problem);
    }
  }

  show({mayAct, review, counsels}) {
    this.element.replaceChildren(...[
      mayAct && h('p', {class: 'xj-delegation-acts'},
        button('转办', () => this.transfer()),
        button('征求意见', () => this.consult()),
        review && button('加签', () => this.addCountersigners())),
      counsels.length > 0 && h('h4', {}, '会签和意见'),
      counsels.length > 0 && h('ul', {class: 'xj-counsels'}, counsels.map(counsel => this.row(counsel)))
    ].filter(Boolean));
  }

  row(counsel) {
    return h('li', {},
      h('p', {class: 'xj-counsel-head'}, h('span', {class: 'xj-tag'}, counsel.kindName), h('b', {}, counsel.personName), state(counsel)),
      counsel.opinion && h('p', {}, counsel.opinion),
      h('p', {class: 'xj-quiet'}, `${counsel.askedByName} ${text(counsel.askedAt)} 提出：${counsel.question}`),
      counsel.answeredAt && h('p', {class: 'xj-quiet'}, `${text(counsel.answeredAt)} 答复`),
      counsel.withdrawnReason && h('p', {class: 'xj-quiet'}, `撤回理由：${counsel.withdrawnReason}`),
      counsel.mayAnswer && this.answering(counsel),
      counsel.mayWithdraw && button(counsel.kind === 'CONSULTATION' ? '不再征求意见' : '撤回加签', () => this.withdraw(counsel)));
  }

  answering({id, kind}) {
    const field = uniqueId('opinion');
    const opinion = h('textarea', {id: field, rows: 3, maxlength: OPINION_LENGTH});
    const forget = rememberTyped(opinion, `counsel:${id}`);
    const signs = kind === 'COUNTERSIGNATURE';
    const stances = signs ? [['AGREE', '同意'], ['DISAGREE', '不同意']].map(([value, label]) =>
      h('label', {}, h('input', {type: 'radio', name: `${field}-stance`, value}), label)) : [];
    const refusal = h('p', {class: 'xj-dialog-refusal', role: 'alert'});
    const send = button(signs ? '提交会签' : '答复并交回', async () => {
      send.disabled = true;
      refusal.textContent = '';
      try {
        const chosen = stances.map(label => label.firstChild).find(radio => radio.checked);
        await call('POST', `/api/counsels/${encodeURIComponent(id)}/answer`, {body: {stance: chosen ? chosen.value : null, opinion: opinion.value}});
        forget();
        await this.moved(signs);
      } catch (problem) {
        refusal.textContent = problem.message;
      } finally {
        send.disabled = false;
      }
    }, {class: 'xj-button xj-primary'});
    return h('div', {class: 'xj-answering'},
      signs && h('div', {class: 'xj-choices', role: 'radiogroup', 'aria-label': '会签结论'}, stances),
      h('div', {class: 'xj-field'}, h('label', {for: field}, signs ? '会签意见' : '我的意见'), opinion), refusal, send);
  }

  /** The task is elsewhere now, or only the opinions have changed. */
  async moved(stays) {
    if (this.form.draft) await this.form.draft.save();
    if (stays) return this.load();
    window.location.reload();
  }

  async people(purpose) {
    if (this.form.draft) await this.form.draft.save();
    const people = await call('GET', `${this.form.path}/delegation/people?for=${purpose}`);
    if (!people.length) throw new Error('没有其他可选人员。需要增加人员的，请联系安全管理员。');
    return people;
  }

  async act({purpose, inputs, stays = false, path, ...dialog}) {
    try {
      const people = await this.people(purpose);
      const done = await ask({...dialog, about: this.form.path, inputs: inputs(people), act: async values => (await call('POST', `${this.form.path}/${path}`, {body: values})) || true});
      if (done) await this.moved(stays);
    } catch (problem) {
      await inform(dialog.title, problem.message);
    }
  }

  transfer() {
    return this.act({
      purpose: 'TRANSFER', path: 'transfer', title: '转办', confirm: '转办',
      explanation: '本事项转给同一角色的其他人办理，已填写的内容随事项转交，由接办人核对后采用。',
      inputs: people => [dialogChoice('to', '接办人', people), dialogText('reason', '理由', REASON_LENGTH)]
    });
  }

  consult() {
    return this.act({
      purpose: 'CONSULTATION', path: 'consultations', title: '征求意见', confirm: '送出',
      explanation: '本事项先送对方阅提意见，答复后自动回到您手中，由您决定和提交。等待期间不能提交，可以随时收回。',
      inputs: people => [dialogChoice('to', '征求意见的人', people), dialogText('reason', '请对方看什么', REASON_LENGTH)]
    });
  }

  addCountersigners() {
    return this.act({
      purpose: 'COUNTERSIGNATURE', path: 'countersigners', title: '加签', confirm: '加签', stays: true,
      explanation: '所选人员都会签以后才能提交审核结论；不再需要的，可以写明理由撤回。',
      inputs: people => [dialogChoices('to', '会签人', people), dialogText('reason', '请会签什么', REASON_LENGTH)]
    });
  }

  async withdraw({id, kind, personName}) {
    const done = await ask({
      title: kind === 'CONSULTATION' ? '不再征求意见' : '撤回加签', about: id, confirm: '撤回', explanation: `${personName}不必再发表意见。`,
      inputs: [dialogText('reason', '理由', REASON_LENGTH)],
      act: async values => (await call('POST', `/api/counsels/${encodeURIComponent(id)}/withdrawal`, {body: values})) || true
    });
    if (done) await this.moved(kind !== 'CONSULTATION');
  }
}
