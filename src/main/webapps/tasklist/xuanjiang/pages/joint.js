import {call} from '../../../common/api.js';
import {ask} from '../../../common/dialog.js';
import {button, h, uniqueId} from '../../../common/dom.js';
import {newKey} from '../../../common/key.js';
import {phrasesFor} from '../../../common/phrases.js';
import {taskHash} from '../../../common/place.js';
import {rememberTyped} from '../../../common/typed-text.js';
import {changeList} from '../form/changes.js';
import {historyList} from '../form/history.js';
import {issueList} from '../form/issues.js';
import {period, text} from '../format.js';

const LONGEST_OPINION = 1000;
const LINE_LABELS = ['形式', '主题', '宣讲人', '地点', '日期', '对象', '每场人数', '场数'];

/** How many sessions of which kind, and between which days. */
function promise({sessions, sessionCount}) {
  const byTrack = new Map();
  sessions.forEach(({trackName, count}) => byTrack.set(trackName, (byTrack.get(trackName) || 0) + count));
  const days = sessions.flatMap(({dateFrom, dateTo}) => [dateFrom, dateTo]).sort();
  return `承诺 ${sessionCount} 场：${[...byTrack].map(([track, count]) => `${track} ${count} 场`).join('，')}`
    + (days.length ? `；${period(days[0], days[days.length - 1])}` : '');
}

function lines(sessions) {
  return h('table', {class: 'xj-table'},
    h('thead', {}, h('tr', {}, LINE_LABELS.map(label => h('th', {scope: 'col'}, label)))),
    h('tbody', {}, sessions.map(line => h('tr', {}, [line.trackName, line.topic, line.lecturer, line.place, period(line.dateFrom, line.dateTo),
      line.audienceName, line.expected, line.count].map((value, index) => h('td', {'data-label': LINE_LABELS[index]}, text(value)))))));
}

function whole({plan, history}) {
  return [
    h('dl', {class: 'xj-facts'}, [['工作目标', plan.goal], ['宣讲队伍', plan.team], ['工作措施', plan.measures]].map(([label, value]) =>
      h('div', {class: 'xj-wide'}, h('dt', {}, label), h('dd', {}, value)))),
    lines(plan.sessions),
    h('h4', {}, '办理过程'), historyList(history)
  ];
}

/** @param about what the opinion is on */
function opinionField(label, about) {
  const id = uniqueId('opinion');
  const area = h('textarea', {id, rows: 2, maxlength: LONGEST_OPINION});
  const forget = rememberTyped(area, `joint:${about}`);
  return {area, forget, element: h('div', {class: 'xj-field'}, h('label', {for: id}, label), area, phrasesFor(area, LONGEST_OPINION))};
}

/** One plan: what it promises, what is new, and the box that chooses it, once it has been looked at. */
class Row {
  constructor(waiting, chosen) {
    Object.assign(this, {waiting, key: newKey(), done: false});
    const title = `${waiting.plan.unitName}　${waiting.stepName}`;
    this.box = h('input', {type: 'checkbox', 'aria-label': `选择${title}`, onchange: chosen});
    this.opinion = opinionField('本件意见（不填则用统一意见）', waiting.taskId);
    this.ownOpinion = button('单独填写意见', () => {
      this.showOpinion(true);
      this.opinion.area.focus();
    });
    this.showOpinion(this.opinion.area.value !== '');
    this.content = h('div', {class: 'xj-joint-whole', hidden: true});
    this.unfold = button(waiting.opened ? '再次查看全文' : '展开查看全文', () => this.show());
    this.result = h('p', {class: 'xj-joint-result', role: 'status'});
    this.element = h('li', {class: 'xj-joint'}, this.build(title));
    this.refresh();
  }

  build(title) {
    const {waiting} = this;
    const open = h('a', {href: taskHash(waiting.taskId)}, '打开任务');
    this.still = [open, this.ownOpinion];
    return [
      h('p', {class: 'xj-item-title'}, this.fit && this.box, h('b', {}, title),
        h('span', {class: 'xj-tag'}, `第${waiting.plan.versionNo}版`), h('span', {class: 'xj-tag'}, waiting.plan.kindName),
        waiting.absentName && h('span', {class: 'xj-tag xj-open'}, `代${waiting.absentName}办理`),
        waiting.due && h('span', {class: 'xj-quiet'}, `期限 ${text(waiting.due)}`)),
      h('p', {class: 'xj-subtitle'}, waiting.theme),
      h('p', {}, promise(waiting.plan)),
      waiting.changes.length > 0 && [h('h4', {}, `与上次所见版本有 ${waiting.changes.length} 处不同`), changeList(waiting.changes)],
      waiting.issues.length > 0 && [h('h4', {}, '审核意见与答复'), issueList(waiting.issues)],
      !this.fit && [h('p', {class: 'xj-joint-obstacles'}, '不能批量办理，请', open, '单独办理：'),
        h('ul', {class: 'xj-hints'}, waiting.obstacles.map(obstacle => h('li', {}, obstacle)))],
      this.content,
      h('p', {class: 'xj-actions'}, this.unfold, this.fit && this.ownOpinion, this.fit && open),
      this.opinion.element,
      this.result
    ];
  }

  showOpinion(shown) {
    this.opinion.element.hidden = !shown;
    this.ownOpinion.hidden = shown;
  }

  get fit() {
    return this.waiting.obstacles.length === 0;
  }

  get chosen() {
    return this.box.checked && !this.done;
  }

  refresh() {
    this.box.disabled = !this.waiting.opened || this.done;
    this.box.title = this.waiting.opened ? '' : '请先展开查看全文';
  }

  /** Opening it is on record, as opening its form would be: nobody consents to what they have not had before them. */
  async show() {
    if (!this.content.hidden) {
      this.content.hidden = true;
      this.unfold.textContent = '再次查看全文';
      return;
    }
    if (this.done) {
      // The task is over; what was shown of it is still here.
      this.content.hidden = false;
      this.unfold.textContent = '收起全文';
      return;
    }
    this.unfold.disabled = true;
    try {
      const {view} = await call('GET', `/api/tasks/${encodeURIComponent(this.waiting.taskId)}`);
      this.content.replaceChildren(...whole(view).flat(Infinity));
      this.content.hidden = false;
      this.unfold.textContent = '收起全文';
      this.waiting.opened = true;
      this.refresh();
    } catch (problem) {
      this.say(`未能打开：${problem.message}`, false);
    } finally {
      this.unfold.disabled = false;
    }
  }

  async consent(opinion) {
    const own = this.opinion.area.value.trim();
    this.say('正在办理……', true);
    try {
      await call('POST', `/api/tasks/${encodeURIComponent(this.waiting.taskId)}/consent`, {
        body: {decision: this.waiting.decision, opinion: own || opinion || null}, headers: {'Idempotency-Key': this.key}
      });
      this.done = true;
      this.opinion.forget();
      this.box.checked = false;
      this.content.hidden = true;
      this.unfold.textContent = '再次查看全文';
      [...this.still, this.opinion.element].forEach(element => { element.hidden = true; });
      this.refresh();
      this.say(`已办理：${this.waiting.decisionName}。`, true);
    } catch (problem) {
      this.say(`未办理：${[problem.message, ...problem.errors.map(error => error.message)].join(' ')}`, false);
      // With another opinion it would be another submission; without an answer it may have arrived.
      if (problem.status !== 0) this.key = newKey();
      if (problem.status === 401) throw problem;
    }
    return this.done;
  }

  say(message, good) {
    this.result.textContent = message;
    this.result.classList.toggle('xj-late', !good);
  }
}

/** Plans that wait for this person, to be consented to in one go: one opinion for all or one for each, and a result for each. */
export async function joint(content, reload) {
  const {plans, more} = await call('GET', '/api/joint-judgements');
  const top = h('p', {class: 'xj-card-acts'}, h('a', {class: 'xj-button', href: '#/phrases'}, '编辑常用语'));
  if (!plans.length) return content.replaceChildren(top, h('p', {class: 'xj-none'}, '没有等您审签、审核或者批准的方案。'));
  const common = opinionField('统一意见（可不填）', 'all');
  const act = button('', () => carryOut(), {class: 'xj-button xj-primary'});
  const outcome = h('span', {role: 'status'});
  const count = () => {
    const chosen = rows.filter(row => row.chosen).length;
    act.textContent = chosen ? `同意所选 ${chosen} 件` : '同意所选';
    act.disabled = chosen === 0;
  };
  const rows = plans.map(waiting => new Row(waiting, count));
  const carryOut = async () => {
    const chosen = rows.filter(row => row.chosen);
    const sure = await ask({
      title: '批量办理',
      explanation: `将对所选 ${chosen.length} 件方案逐件作出同意的结论。尚未认领的先认领；每件单独办理，结果逐件显示。`
        + (chosen.some(({waiting}) => waiting.absentName) ? '代他人办理的，记录中注明代理。' : ''),
      confirm: '确认办理',
      act: async () => true
    });
    if (!sure) return;
    act.disabled = true;
    let done = 0;
    for (const row of chosen) {
      if (await row.consent(common.area.value.trim())) done += 1;
    }
    if (done === chosen.length) common.forget();
    outcome.textContent = `已办理 ${done} 件${done < chosen.length ? `，未办理 ${chosen.length - done} 件，原因见各件` : ''}。`;
    count();
  };
  count();
  content.replaceChildren(
    h('p', {class: 'xj-subtitle'}, '逐件展开查看后才能勾选。批量办理只用于同意；要退回或者不予同意的，请打开任务单独办理。有提示或者意见未答复的，不能批量办理。'),
    top, common.element, h('ul', {class: 'xj-items'}, rows.map(row => row.element)),
    more ? h('p', {class: 'xj-none'}, `只列出期限最近的 ${plans.length} 件，办理后刷新可见其余。`) : '',
    h('p', {class: 'xj-joint-foot'}, act, button('刷新', reload), outcome));
}
