import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {newKey} from '../../../common/key.js';
import {text} from '../format.js';
import {valueAt} from '../path.js';
import {signInAgain} from '../../../common/session.js';
import {Block} from './block.js';
import {Draft} from './draft.js';
import {Host} from './host.js';
import * as localCopy from './local-copy.js';
import {Notice} from './notice.js';
import {Problems} from './problems.js';
import {Rule} from './rule.js';
import {same} from './same.js';
import {SaveState} from './save-state.js';
import {Section} from './section.js';
import {submissionOf} from './submission.js';

/**
 * The form of one task: loads view, rules and draft, lets its blocks render them, saves while typing, and submits through
 * the gate of the program. `data` is the one submission document that all fields read and write.
 */
export class Form extends HTMLElement {
  connectedCallback() {
    // AngularJS compiles the form right after inserting it; nothing in here is a template, least of all what people typed.
    this.setAttribute('ng-non-bindable', '');
    if (this.host) return;
    // One turn later the Tasklist has made its camForm.
    queueMicrotask(() => this.attach());
  }

  disconnectedCallback() {
    if (!this.draft) return;
    this.draft.leave();
    this.draft.save().finally(() => this.draft.close());
  }

  attach() {
    const frame = this.closest('form');
    this.host = frame.xjHost || new Host(frame);
    this.key = newKey();
    this.problems = new Problems();
    this.notice = new Notice();
    this.saveState = new SaveState();
    this.due = h('p', {class: 'xj-due'});
    this.urgings = h('div', {class: 'xj-urgings'});
    this.offers = h('div', {class: 'xj-offers'});
    this.prepend(this.problems.element, this.notice.element, this.urgings, this.offers, this.due);
    this.append(this.saveState.element);
    this.host.takeOver({submit: () => this.submit(), save: () => this.draft && this.draft.save()});
    this.host.onAssignment(mine => this.editable === !mine && this.reopen());
    new ResizeObserver(() => this.fit()).observe(this);
    localCopy.dropOld();
    this.load().then(() => this.host.comeIntoView());
  }

  get path() {
    return `/api/tasks/${encodeURIComponent(this.host.taskId)}`;
  }

  /** The other window's draft is the one that counts. */
  giveWay() {
    localCopy.forget(this.host.user, this.host.taskId);
    return this.reopen();
  }

  async reopen() {
    if (this.draft) {
      await this.draft.save();
      this.draft.close();
    }
    await this.load();
  }

  async load() {
    this.setAttribute('aria-busy', 'true');
    try {
      this.open(await call('GET', this.path));
    } catch (problem) {
      if (problem.status === 401) return signInAgain();
      this.notice.say(`表单未能打开：${problem.message}`, button('重新打开', () => this.load()));
      if (problem.status === undefined) throw problem;
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  open({task, notices, view, submission, draftSavedAt, offered, rules, editable}) {
    Object.assign(this, {view: view || {}, data: submission || {}, editable, rules: new Rule(rules), fields: []});
    this.problems.clear();
    this.urgings.replaceChildren(...notices.map(({at, personName, text: said}) =>
      h('p', {class: 'xj-notice'}, h('b', {}, said), h('span', {}, `${personName}　${text(at)}`))));
    this.due.replaceChildren(task.due ? `办理期限：${text(task.due)}` : '', ...this.wayBack(editable));
    if (editable) this.notice.clear();
    else this.announceReading(task.assigneeName);
    this.classList.toggle('xj-reading', !editable);
    this.saveState.element.hidden = !editable;
    this.draft = editable ? new Draft({
      taskId: this.host.taskId, user: this.host.user, savedAt: draftSavedAt,
      read: () => this.data, tell: event => this.told(event)
    }) : null;
    const unsent = editable && this.takeLocalCopy(draftSavedAt);
    this.offer(offered);
    this.blocks.forEach(block => block.show());
    this.refresh();
    this.fit();
    if (draftSavedAt && editable) this.saveState.tell({state: 'saved', at: draftSavedAt});
    if (unsent) this.draft.touch();
  }

  /** Who claimed by mistake puts the task back; what was typed waits as a draft. */
  wayBack(editable) {
    return editable ? [button('放回待办', () => this.release())] : [];
  }

  async release() {
    await this.draft.save();
    try {
      await call('POST', `${this.path}/release`);
    } catch (problem) {
      return problem.status === 401 ? signInAgain() : this.problems.refuse(problem, []);
    }
    // The Tasklist offers no way to hear of it but to load again.
    window.location.reload();
  }

  announceReading(assigneeName) {
    if (assigneeName) this.notice.say(`此任务由${assigneeName}办理，您可以查看。`);
    else this.notice.say('认领此任务后即可填写；未认领时只能查看。', button('认领此任务', () => this.host.claim()));
  }

  /** What former holders of the task had typed stays theirs until the present one takes it over. */
  offer(drafts) {
    this.offers.replaceChildren(...drafts.filter(draft => !same(draft.submission, this.data)).map(draft => this.offerOf(draft)));
  }

  offerOf({personName, savedAt, submission}) {
    const element = h('p', {class: 'xj-notice'},
      h('span', {}, `${personName}曾填写本表单，尚未提交（${text(savedAt)}保存）。采用后将替换当前内容，请核对后再提交。`),
      button(`采用${personName}填写的内容`, () => {
        element.remove();
        this.use(submission);
      }));
    return element;
  }

  /** Takes over what this browser kept while the server was out of reach, unless the server knows something newer. */
  takeLocalCopy(draftSavedAt) {
    const copy = localCopy.kept(this.host.user, this.host.taskId);
    if (!copy) return false;
    if (same(copy.data, this.data)) {
      localCopy.forget(this.host.user, this.host.taskId);
      return false;
    }
    if (copy.basedOn === (draftSavedAt || null)) {
      this.data = copy.data;
      this.notice.say('已恢复上次未能保存到服务器的内容，请核对。');
      return true;
    }
    this.notice.say(`本机还留有一份未能保存的内容（${text(new Date(copy.at).toISOString())}），服务器上的草稿比它新。`,
      button('改用本机这份', () => this.use(copy.data)),
      button('不再需要', () => { localCopy.forget(this.host.user, this.host.taskId); this.notice.clear(); }));
    return false;
  }

  use(data) {
    this.data = data;
    this.fields = [];
    this.blocks.forEach(block => block.show());
    this.refresh();
    this.notice.clear();
    this.draft.touch();
  }

  get blocks() {
    return [...this.querySelectorAll('*')]
      .filter(element => element instanceof Block && !element.parentElement.closest('xj-rows, xj-table, xj-facts'));
  }

  /** The value that decides about `when`: of the submission, or of the view where the submission has no such field. */
  lookUp(name) {
    return valueAt(this.rules.at(name) ? this.data : this.view, name);
  }

  /** Lets a field or rows take part in checking; gives the element to insert. */
  register(field) {
    this.fields.push(field);
    return field.element;
  }

  get shownFields() {
    return this.fields.filter(field => field.shown);
  }

  changed() {
    this.refresh();
    this.draft.touch();
  }

  left() {
    if (this.draft.dirty) this.draft.save();
  }

  refresh() {
    const blocks = this.blocks;
    blocks.filter(block => !(block instanceof Section)).forEach(block => block.refresh());
    // Inner sections first: an outer one is empty when they are.
    blocks.filter(block => block instanceof Section).reverse().forEach(block => block.refresh());
  }

  /** Tables become cards where they would not fit; the width is that of the Tasklist's column, not of the screen. */
  fit() {
    const em = parseFloat(getComputedStyle(this).fontSize);
    const width = this.clientWidth / em;
    this.classList.toggle('xj-narrow', width < 42);
    this.querySelectorAll('xj-rows').forEach(rows => rows.classList.toggle('xj-cards', this.editable && rows.width > width));
  }

  told(event) {
    this.saveState.tell(event);
    if (event.state !== 'conflict') return;
    this.notice.say('同一任务的草稿已在另一窗口保存，内容比这里新。请选择保留哪一份：',
      button('载入另一窗口的内容', () => this.giveWay()),
      button('以本窗口的内容为准', async () => {
        const {draftSavedAt} = await call('GET', this.path);
        this.notice.clear();
        await this.draft.prevail(draftSavedAt);
      }));
  }

  check() {
    return this.shownFields.map(field => ({field, path: field.path, message: field.check()})).filter(({message}) => message);
  }

  async submit() {
    this.problems.clear();
    this.querySelectorAll('xj-rows').forEach(rows => rows.tidy());
    const faults = this.check();
    if (faults.length) {
      this.problems.list(faults);
      throw Object.assign(new Error('Fields are wrong.'), {saidInForm: true});
    }
    await this.draft.pause();
    try {
      const outcome = await call('POST', `${this.path}/complete`, {
        body: submissionOf(this), headers: {'Idempotency-Key': this.key}
      });
      this.draft.discard();
      return outcome;
    } catch (problem) {
      this.draft.resume();
      this.refused(problem);
      throw problem;
    }
  }

  refused(problem) {
    if (problem.status === undefined) {
      this.notice.say('提交时出现意外，请刷新页面后重试；已填写的内容会保留。');
      return;
    }
    problem.saidInForm = true;
    if (problem.status === 401) {
      this.draft.keepLocally();
      return signInAgain();
    }
    this.problems.refuse(problem, this.shownFields);
  }
}
